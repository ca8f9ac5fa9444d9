; What the installer and the uninstaller say, in the languages of the program.

!macro Word name english german chinese
  LangString ${name} ${LANG_ENGLISH} "${english}"
  LangString ${name} ${LANG_GERMAN} "${german}"
  LangString ${name} ${LANG_SIMPCHINESE} "${chinese}"
!macroend

!insertmacro Word NeedsAdministrator \
  "Installing for all users needs an administrator's rights. Nothing was changed.$\r$\n$\r$\nStart this again as an administrator, or without /ALLUSERS." \
  "Für alle Benutzer zu installieren erfordert die Rechte eines Administrators. Nichts wurde geändert.$\r$\n$\r$\nStarten Sie dies erneut als Administrator, oder ohne /ALLUSERS." \
  "为所有用户安装需要管理员权限。没有任何更改。$\r$\n$\r$\n请以管理员身份重新运行，或去掉 /ALLUSERS。"

!insertmacro Word WaitingForTheEnd \
  "Asking Holdfast to end; a backup at work is finished first" \
  "Holdfast wird gebeten, sich zu beenden; eine laufende Sicherung wird vorher fertig" \
  "正在请求 Holdfast 退出；进行中的备份会先完成"

!insertmacro Word StillAtWork \
  "Holdfast is still running and may be making a backup, so it is not stopped. Nothing was changed.$\r$\n$\r$\nEnd it (also $\"holdfast run$\" in a terminal), then try again." \
  "Holdfast läuft noch und sichert vielleicht gerade, deshalb wird es nicht abgebrochen. Nichts wurde geändert.$\r$\n$\r$\nBeenden Sie es (auch $\"holdfast run$\" in einem Terminal) und versuchen Sie es erneut." \
  "Holdfast 仍在运行，可能正在备份，因此没有强行停止。没有任何更改。$\r$\n$\r$\n请先退出它（包括终端中的 $\"holdfast run$\"），然后重试。"

!insertmacro Word NothingChanged \
  "Nothing was changed." \
  "Nichts wurde geändert." \
  "没有任何更改。"

!insertmacro Word NotWritten \
  "The new files could not be written; the disk may be full. What was installed before is still there, and no backup is concerned.$\r$\n$\r$\nMake room, then start this again." \
  "Die neuen Dateien konnten nicht geschrieben werden; vielleicht ist der Datenträger voll. Was vorher installiert war, ist noch da, und keine Sicherung ist betroffen.$\r$\n$\r$\nSchaffen Sie Platz und starten Sie dies erneut." \
  "无法写入新文件；磁盘可能已满。原先安装的程序仍在，备份不受影响。$\r$\n$\r$\n请腾出空间，然后重新运行。"

!insertmacro Word NewerIsThere \
  "A newer version of Holdfast is installed. This older one, ${VERSION}, may not be able to read its settings and history; backups can always be read.$\r$\n$\r$\nInstall the older version all the same?" \
  "Eine neuere Version von Holdfast ist installiert. Diese ältere, ${VERSION}, kann deren Einstellungen und Verlauf vielleicht nicht lesen; Sicherungen sind immer lesbar.$\r$\n$\r$\nDie ältere Version trotzdem installieren?" \
  "已安装更新版本的 Holdfast。这个较旧的版本 ${VERSION} 可能无法读取其设置和历史记录；备份始终可以读取。$\r$\n$\r$\n仍要安装较旧的版本吗？"

!insertmacro Word AlsoSettings \
  "Your vaults and backups stay where they are.$\r$\n$\r$\nAlso remove Holdfast's settings and history on this computer? Without them, a new installation finds your backups again when you open their vault." \
  "Ihre Tresore und Sicherungen bleiben, wo sie sind.$\r$\n$\r$\nAuch die Einstellungen und den Verlauf von Holdfast auf diesem Computer entfernen? Ohne sie findet eine neue Installation Ihre Sicherungen wieder, sobald Sie deren Tresor öffnen." \
  "您的保管库和备份会保留在原处。$\r$\n$\r$\n是否同时删除 Holdfast 在此计算机上的设置和历史记录？删除后，重新安装时打开保管库即可再次找到备份。"

!insertmacro Word KeptForeign \
  "Files that are not Holdfast's were kept:" \
  "Dateien, die nicht von Holdfast sind, wurden aufgehoben:" \
  "已保留不属于 Holdfast 的文件："
