; The setup: for one user, without an administrator. /S is silent, /D=FOLDER comes last.
; Definitions: VERSION, TITLE, PUBLISHER, HOMEPAGE, TREE, OUT, FILES, NO_FILES, FILE_TYPE,
; NO_FILE_TYPE, SIZE_KB, NEEDED_MB, PICTURE, and SIGN where there is a command that signs a file.
Unicode true
Target amd64-unicode
CRCCheck force
SetCompressor /SOLID lzma
SetCompressorDictSize 32
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include Sections.nsh
!include WinVer.nsh
!include x64.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Acupress"

Name "${TITLE}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Acupress"
InstallDirRegKey HKCU "Software\Acupress" "InstallDir"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${TITLE}"
VIAddVersionKey FileDescription "${TITLE} setup"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey LegalCopyright "${PUBLISHER}, MIT licence"
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${TREE}\acupress.ico"
!define MUI_UNICON "${TREE}\acupress.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "Acupress will be installed for you alone. No administrator is needed, \
and nothing is sent anywhere.$\r$\n$\r$\nClick Next to go on."
!define MUI_FINISHPAGE_RUN "$INSTDIR\acupress.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open Acupress now"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!macro RefuseWhileRunning un
  Function ${un}RefuseWhileRunning
    ${IfNot} ${FileExists} "$INSTDIR\acupress.exe"
      Return
    ${EndIf}
    again:
    ClearErrors
    FileOpen $0 "$INSTDIR\acupress.exe" a ; a program that runs cannot be opened for writing
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION \
        "Acupress is open. Please close it, then try again." /SD IDCANCEL IDRETRY again
      SetErrorLevel 4
      Quit
    ${EndIf}
    FileClose $0
  FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

Function CannotBeWritten
  MessageBox MB_ICONSTOP|MB_OK "Acupress could not be written to $INSTDIR. Is the disk full, or \
    the folder not yours? Please choose another." /SD IDOK
  SetErrorLevel 5
  Abort
FunctionEnd

; Asked before anything is changed, so that an older version stays whole.
Function RefuseWithoutRoom
  ${GetRoot} "$INSTDIR" $0
  ClearErrors
  ${DriveSpace} "$0\" "/D=F /S=M" $1
  ${IfNot} ${Errors}
  ${AndIf} $1 < ${NEEDED_MB}
    MessageBox MB_ICONSTOP|MB_OK "Acupress needs ${NEEDED_MB} MB, and $0 has $1 MB left. Please \
      make room, or choose another folder." /SD IDOK
    SetErrorLevel 5
    Abort
  ${EndIf}
  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $0 "$INSTDIR\uninstall.exe" a
  ${If} ${Errors}
    Call CannotBeWritten
  ${EndIf}
  FileClose $0
FunctionEnd

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP|MB_OK "Acupress needs Windows 10 or newer, with 64 bits." /SD IDOK
    SetErrorLevel 3
    Abort
  ${EndIf}
FunctionEnd

Section "Acupress" SectionApp
  SectionIn RO
  Call RefuseWhileRunning
  Call RefuseWithoutRoom
  RMDir /r "$INSTDIR\lib" ; modules of an older version must not stay
  ClearErrors
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    !include "${NO_FILES}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Call CannotBeWritten
  ${EndIf}
  WriteRegStr HKCU "Software\Acupress" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\acupress.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr HKCU "${UNINSTALL}" "URLInfoAbout" "${HOMEPAGE}"
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE_KB}
  CreateShortcut "$SMPROGRAMS\Acupress.lnk" "$INSTDIR\acupress.exe" "" "$INSTDIR\acupress.exe" 0
  !include "${FILE_TYPE}"
  ${RefreshShellIcons}
SectionEnd

Section /o "Shortcut on the desktop" SectionDesktop
  CreateShortcut "$DESKTOP\Acupress.lnk" "$INSTDIR\acupress.exe" "" "$INSTDIR\acupress.exe" 0
SectionEnd

Section "un.Acupress" SectionRemove
  SectionIn RO
  Call un.RefuseWhileRunning
  !include "${NO_FILES}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Acupress.lnk"
  Delete "$DESKTOP\Acupress.lnk"
  !include "${NO_FILE_TYPE}"
  ${un.RefreshShellIcons}
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Acupress"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "Acupress"
SectionEnd

Section /o "un.Also remove my journal and settings" SectionJournal
  RMDir /r "$LOCALAPPDATA\Acupress"
SectionEnd

Function un.onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/JOURNAL" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${SectionJournal}
  ${EndIf}
FunctionEnd
