/* acupress.exe: runs the Python that lies beside it, as `python -m acupress` would, without a console. */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <shellapi.h>
#include <stdlib.h>
#include <wchar.h>

#define LONGEST 32768

typedef int (*PythonMain)(int, wchar_t **);

static const wchar_t BROKEN[] =
    L"Acupress cannot start, because a part of it is missing or damaged. Please install it again.";

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, LPWSTR line, int show) {
    static wchar_t program[LONGEST], library[LONGEST];
    int given = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &given);
    wchar_t **passed = calloc((size_t)given + 3, sizeof *passed);
    GetModuleFileNameW(NULL, program, LONGEST - 1);
    wchar_t *name = wcsrchr(program, L'\\');
    if (words && passed && name) {
        size_t folder = (size_t)(name - program) + 1;
        wcsncpy(library, program, folder);
        wcscpy(library + folder, L"python311.dll");
        passed[0] = program;
        passed[1] = L"-m";
        passed[2] = L"acupress";
        for (int i = 1; i < given; i++) passed[i + 2] = words[i];
        HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
        PythonMain run = python ? (PythonMain)(void *)GetProcAddress(python, "Py_Main") : NULL;
        if (run) return run(given + 2, passed);
    }
    MessageBoxW(NULL, BROKEN, L"Acupress", MB_ICONERROR);
    return 2;
}
