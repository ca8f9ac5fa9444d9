; The installer for Windows, for makensis 3.08 or newer; build.py calls it and defines
;   VERSION   such as 0.1.0
;   PAYLOAD   the frozen folder, with holdfast.exe and holdfast-desktop.exe in it
;   CONTENTS  a list of what lies in PAYLOAD (UTF-16): files, then folders, deepest first
;   OUTPUT    the installer to write
;   ICON      holdfast.ico (optional)
;   SIDE      the picture at the side of the last page, a bitmap (optional)
;   SIGN      a command that signs the file that is put after it (optional)
;
; What must stay true:
; * Nothing is removed that no installer of ours has put there: every removal goes through
;   the list that lies in the folder it is about. A vault inside our folder survives.
; * An update is two renames. Killed before, between or after them, the next start of an
;   installer finds a whole program, old or new.
; * The program is asked to end and is never ended: it may be at a backup.
; * Whether Holdfast starts at login is the program's own business (Settings); only a value
;   that points into the folder that goes is taken away with it.
;
; For one user, without administrator rights. `/ALLUSERS`, from an administrator's prompt,
; installs for everybody; `/S` asks nothing; `/D=FOLDER`, as the last word, chooses the folder.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
XPStyle on
AllowSkipFiles off
CRCCheck force
ShowInstDetails show
ShowUninstDetails show

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"

!ifdef NSIS_WIN32_MAKENSIS
  !define SLASH "\"
!else
  !define SLASH "/"
!endif
!define NAME "Holdfast"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Holdfast"
!define APP_PATHS_KEY "Software\Microsoft\Windows\CurrentVersion\App Paths\holdfast.exe"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define APPROVED_KEY \
    "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define OWN_KEY "Software\Holdfast"
!define LIST "installed-files.txt"
; Status of a silent run: 2 is "the program is still at work" (1 is NSIS's own for cancelled).
!define STATUS_AT_WORK 2
!define STATUS_NOT_WRITTEN 3
!define STATUS_REFUSED 4

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\Holdfast"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!macro VersionWords language
  VIAddVersionKey /LANG=${language} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${language} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "FileDescription" "${NAME} installer"
  VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "CompanyName" "Holdfast contributors"
  VIAddVersionKey /LANG=${language} "LegalCopyright" "MIT licence"
!macroend

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!ifdef SIDE
  !define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!endif
!ifdef SIGN
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\program\holdfast-desktop.exe"
!define MUI_FINISHPAGE_NOAUTOCLOSE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; English first: it is what other languages get.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro VersionWords ${LANG_ENGLISH}
!insertmacro VersionWords ${LANG_GERMAN}
!insertmacro VersionWords ${LANG_SIMPCHINESE}
!include "words.nsh"

Var AllUsers
Var WasRunning
Var Runs

; ---- both programs -------------------------------------------------------------------

!macro Shared un

; Read /ALLUSERS, and make shortcuts and registry keys go where it says.
Function ${un}ChooseUsers
  Push $0
  StrCpy $AllUsers ""
  SetShellVarContext current
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ALLUSERS" $0
  ${IfNot} ${Errors}
    StrCpy $AllUsers "yes"
    SetShellVarContext all
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      MessageBox MB_OK|MB_ICONSTOP "$(NeedsAdministrator)" /SD IDOK
      SetErrorLevel ${STATUS_REFUSED}
      Quit
    ${EndIf}
  ${EndIf}
  ; This very program is a 64-bit one, and so is everything it writes.
  SetRegView 64
  Pop $0
FunctionEnd

; Remove what the list in a folder names, then the folder if it is empty. Stack: folder.
Function ${un}RemoveListed
  Exch $0
  Push $1
  Push $2
  Push $3
  ClearErrors
  FileOpen $1 "$0\${LIST}" r
  ${IfNot} ${Errors}
    FileReadWord $1 $2 ; the mark that says UTF-16
    ${Do}
      ClearErrors
      FileReadUTF16LE $1 $2
      ${If} ${Errors}
        ${ExitDo}
      ${EndIf}
      ${WordReplace} "$2" "$\r" "" "+" $2
      ${WordReplace} "$2" "$\n" "" "+" $2
      StrCpy $3 "$2" 1 -1
      ${If} $2 == ""
        ${Continue}
      ${ElseIf} $3 == "\"
        StrCpy $2 "$2" -1
        RMDir "$0\$2"
      ${Else}
        Delete "$0\$2"
      ${EndIf}
    ${Loop}
    FileClose $1
    Delete "$0\${LIST}"
  ${EndIf}
  RMDir "$0"
  ClearErrors
  Pop $3
  Pop $2
  Pop $1
  Pop $0
FunctionEnd

; Say in $Runs whether a program in the folder runs: Windows lets nobody write to it then.
Function ${un}LookWhetherItRuns
  Push $0
  StrCpy $Runs ""
  ${If} ${FileExists} "$INSTDIR\program\holdfast-desktop.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\program\holdfast-desktop.exe" a
    ${If} ${Errors} ; asking takes the flag away
      StrCpy $Runs "yes"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\program\holdfast.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\program\holdfast.exe" a
    ${If} ${Errors}
      StrCpy $Runs "yes"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  Pop $0
FunctionEnd

; Ask the program to end and wait for it, as long as the person likes. $Runs: it runs on.
Function ${un}AskToEnd
  Push $0
  Push $1
  StrCpy $WasRunning ""
  StrCpy $Runs ""
  ${IfNot} ${FileExists} "$INSTDIR\program\holdfast.exe"
    Goto done
  ${EndIf}
  ask:
    DetailPrint "$(WaitingForTheEnd)"
    nsExec::ExecToStack '"$INSTDIR\program\holdfast.exe" --json quit'
    Pop $0
    Pop $1
    ${WordFind} "$1" '"was_running": true' "E+1{" $0
    ${IfNot} ${Errors}
      StrCpy $WasRunning "yes"
    ${EndIf}
    ; What just ended holds its file for a moment longer.
    StrCpy $1 0
    ${Do}
      Call ${un}LookWhetherItRuns
      ${If} $Runs == ""
        Goto done
      ${EndIf}
      Sleep 200
      IntOp $1 $1 + 1
    ${LoopUntil} $1 >= 25
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillAtWork)" /SD IDCANCEL IDRETRY ask
  done:
  Pop $1
  Pop $0
FunctionEnd

!macroend
!insertmacro Shared ""
!insertmacro Shared "un."

; ---- installing ----------------------------------------------------------------------

Function .onInit
  Call ChooseUsers
  Push $0
  Push $1
  ; A folder on the command line wins, then the one of an earlier version.
  ${If} $INSTDIR == "$LOCALAPPDATA\Programs\Holdfast"
    ${If} $AllUsers != ""
      StrCpy $INSTDIR "$PROGRAMFILES64\Holdfast"
    ${EndIf}
    ReadRegStr $0 SHCTX "${OWN_KEY}" "InstallDir"
    ${If} $0 != ""
      StrCpy $INSTDIR "$0"
    ${EndIf}
  ${EndIf}
  ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      MessageBox MB_OKCANCEL|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(NewerIsThere)" \
          /SD IDCANCEL IDOK go_on
      SetErrorLevel ${STATUS_REFUSED}
      Quit
      go_on:
    ${EndIf}
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd

Section
  SetOutPath "$INSTDIR"

  ; What an update that was killed has left: between its two renames the old program has
  ; no name, and gets it back; in all other cases the leftovers go.
  ${IfNot} ${FileExists} "$INSTDIR\program\*.*"
  ${AndIf} ${FileExists} "$INSTDIR\old\*.*"
    Rename "$INSTDIR\old" "$INSTDIR\program"
  ${EndIf}
  Push "$INSTDIR\old"
  Call RemoveListed
  Push "$INSTDIR\new"
  Call RemoveListed

  ; The new program, beside the one that may still be running.
  ClearErrors
  SetOutPath "$INSTDIR\new"
  File "/oname=${LIST}" "${CONTENTS}"
  File /r "${PAYLOAD}${SLASH}*.*"
  SetOutPath "$INSTDIR" ; a folder that is the current one cannot be renamed
  ${If} ${Errors}
    Goto not_written
  ${EndIf}

  Call AskToEnd
  ${If} $Runs != ""
    Push "$INSTDIR\new"
    Call RemoveListed
    SetErrorLevel ${STATUS_AT_WORK}
    Abort "$(NothingChanged)"
  ${EndIf}

  ${If} ${FileExists} "$INSTDIR\program\*.*"
    rename_old:
    ClearErrors
    Rename "$INSTDIR\program" "$INSTDIR\old"
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillAtWork)" /SD IDCANCEL IDRETRY rename_old
      Push "$INSTDIR\new"
      Call RemoveListed
      SetErrorLevel ${STATUS_AT_WORK}
      Abort "$(NothingChanged)"
    ${EndIf}
  ${EndIf}
  ClearErrors
  Rename "$INSTDIR\new" "$INSTDIR\program"
  ${If} ${Errors}
    Rename "$INSTDIR\old" "$INSTDIR\program"
    Goto not_written
  ${EndIf}
  Push "$INSTDIR\old"
  Call RemoveListed
  Call KeepWhatIsNotOurs

  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Holdfast.lnk" "$INSTDIR\program\holdfast-desktop.exe"
  Call WriteKeys

  ; An update nobody watches leaves the program as it found it.
  ${If} ${Silent}
  ${AndIf} $WasRunning != ""
    Exec '"$INSTDIR\program\holdfast-desktop.exe" desktop --tray'
  ${EndIf}
  Goto end

  not_written:
    Push "$INSTDIR\new"
    Call RemoveListed
    MessageBox MB_OK|MB_ICONSTOP "$(NotWritten)" /SD IDOK
    SetErrorLevel ${STATUS_NOT_WRITTEN}
    Abort "$(NothingChanged)"
  end:
SectionEnd

; What somebody has put into the folder of the old program stays, under a name of its own.
Function KeepWhatIsNotOurs
  Push $0
  ${If} ${FileExists} "$INSTDIR\old\*.*"
    StrCpy $0 1
    ${DoWhile} ${FileExists} "$INSTDIR\kept-$0\*.*"
      IntOp $0 $0 + 1
    ${Loop}
    Rename "$INSTDIR\old" "$INSTDIR\kept-$0"
    DetailPrint "$(KeptForeign) $INSTDIR\kept-$0"
  ${EndIf}
  Pop $0
FunctionEnd

Function WriteKeys
  Push $0
  Push $1
  WriteRegStr SHCTX "${OWN_KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${APP_PATHS_KEY}" "" "$INSTDIR\program\holdfast.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "Holdfast contributors"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\program\holdfast-desktop.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  StrCpy $0 ""
  ${If} $AllUsers != ""
    StrCpy $0 " /ALLUSERS"
  ${EndIf}
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"$0'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe"$0 /S'
  ${GetSize} "$INSTDIR\program" "/S=0K" $0 $1 $1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  Pop $1
  Pop $0
FunctionEnd

; ---- uninstalling --------------------------------------------------------------------

Function un.onInit
  Call un.ChooseUsers
FunctionEnd

Section "Uninstall"
  SetOutPath "$TEMP"
  Call un.AskToEnd
  ${If} $Runs != ""
    SetErrorLevel ${STATUS_AT_WORK}
    Abort "$(NothingChanged)"
  ${EndIf}

  Push "$INSTDIR\old"
  Call un.RemoveListed
  Push "$INSTDIR\new"
  Call un.RemoveListed
  Push "$INSTDIR\program"
  Call un.RemoveListed
  Delete "$SMPROGRAMS\Holdfast.lnk"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  DeleteRegKey SHCTX "${APP_PATHS_KEY}"
  DeleteRegKey SHCTX "${OWN_KEY}"
  Call un.ForgetLogin
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only if nothing of anybody else is in it

  SetShellVarContext current
  ${If} ${FileExists} "$LOCALAPPDATA\holdfast\catalogue.db"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(AlsoSettings)" /SD IDNO IDNO kept
    Call un.RemoveSettings
    kept:
  ${EndIf}
SectionEnd

; Take away the start at login that the program has arranged, if it starts what is gone.
Function un.ForgetLogin
  Push $0
  Push $1
  ReadRegStr $0 HKCU "${RUN_KEY}" "Holdfast"
  ${WordFind} "$0" "$INSTDIR\program\" "E+1{" $1
  ${IfNot} ${Errors}
    DeleteRegValue HKCU "${RUN_KEY}" "Holdfast"
    DeleteRegValue HKCU "${APPROVED_KEY}" "Holdfast"
  ${EndIf}
  ClearErrors
  Pop $1
  Pop $0
FunctionEnd

; Remove the program's own folder: profiles, history, caches. Holdfast makes no vault in it;
; should one be there all the same, everything stays.
Function un.RemoveSettings
  Push $0
  Push $1
  ${If} ${FileExists} "$LOCALAPPDATA\holdfast\recover.py"
    Goto done
  ${EndIf}
  FindFirst $0 $1 "$LOCALAPPDATA\holdfast\*.*"
  ${DoWhile} $1 != ""
    ${If} ${FileExists} "$LOCALAPPDATA\holdfast\$1\recover.py"
    ${AndIf} $1 != ".."
      FindClose $0
      Goto done
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
  RMDir /r "$LOCALAPPDATA\holdfast"
  done:
  Pop $1
  Pop $0
FunctionEnd
