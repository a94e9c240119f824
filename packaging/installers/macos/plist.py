"""What macOS reads of an app before it runs it."""

from __future__ import annotations

from installers.product import APP_ID, PUBLISHER, TITLE

LEAST_SYSTEM = "13.0"
"""As the wheels of PySide6 6.11.3 are tagged."""

ROUTINE = f"{APP_ID}.routine"
"""What macOS calls our files: it looks at the last ending only, so `.json` is not ours alone."""


def info_plist(version: str) -> dict[str, object]:
    """Give the Info.plist of a version."""
    return {
        "CFBundleName": TITLE,
        "CFBundleDisplayName": TITLE,
        "CFBundleIdentifier": APP_ID,
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "LSMinimumSystemVersion": LEAST_SYSTEM,
        "LSApplicationCategoryType": "public.app-category.healthcare-fitness",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"{PUBLISHER}, MIT licence",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Acupress routine",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [ROUTINE],
            },
            {
                "CFBundleTypeName": "JSON",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["public.json"],
            },
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": ROUTINE,
                "UTTypeDescription": "Acupress routine",
                "UTTypeConformsTo": ["public.json"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["acupress"],
                    "public.mime-type": ["application/vnd.acupress+json"],
                },
            }
        ],
        "NSRequiresAquaSystemAppearance": False,
    }
