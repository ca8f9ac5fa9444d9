; A stand-in for the two programs of a frozen folder, small enough to be made on the spot.
;   KIND     "desktop": runs until it is asked to end; "command": asks it, like `holdfast quit`
;   OUTPUT   the program to write
; Both meet in the folder above their own, which an update leaves alone: the desktop says
; there that it runs, the command that it was asked, and with what words.
Unicode true
Target amd64-unicode
RequestExecutionLevel user
SilentInstall silent
Name "stand-in"
OutFile "${OUTPUT}"
!include "LogicLib.nsh"
!include "FileFunc.nsh"

Section
  StrCpy $9 "$EXEDIR\.."
  ${GetParameters} $0
!if "${KIND}" == "desktop"
  FileOpen $1 "$9\desktop-runs" w
  FileWrite $1 "$0"
  FileClose $1
  ${DoUntil} ${FileExists} "$9\asked-to-end"
    Sleep 50
  ${Loop}
  Delete "$9\desktop-runs"
!else
  StrCpy $2 '{"was_running": false}'
  ${If} ${FileExists} "$9\desktop-runs"
  ${AndIfNot} ${FileExists} "$9\at-work"
    StrCpy $2 '{"was_running": true}'
    FileOpen $1 "$9\asked-to-end" w
    FileWrite $1 "$0"
    FileClose $1
    ${DoWhile} ${FileExists} "$9\desktop-runs"
      Sleep 50
    ${Loop}
  ${EndIf}
  System::Call 'kernel32::GetStdHandle(i -11) p .r3'
  FileWrite $3 "$2"
!endif
SectionEnd
