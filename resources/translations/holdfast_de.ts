<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Pages of About</source>
        <translation>Seiten über Holdfast</translation>
    </message>
    <message>
        <source>This &amp;installation</source>
        <translation>Diese &amp;Installation</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>Details &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>Im Ordner &amp;zeigen</translation>
    </message>
    <message>
        <source>Keeps the SQLite databases you depend on restorable.</source>
        <translation>Hält die SQLite-Datenbanken, auf die es ankommt, wiederherstellbar.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>SQLite, for your databases</source>
        <translation>SQLite, für Datenbanken</translation>
    </message>
    <message>
        <source>SQLite, for the catalogue</source>
        <translation>SQLite, für den Katalog</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Profiles, settings and history lie here. Backups lie in the vaults that you chose.</source>
        <translation>Hier liegen Profile, Einstellungen und Verlauf. Sicherungen liegen in den gewählten Tresoren.</translation>
    </message>
    <message>
        <source>Holdfast is free software under the MIT licence. It stands on the work of others, each under its own licence; Qt is used under the LGPL, version 3.</source>
        <translation>Holdfast ist freie Software unter der MIT-Lizenz. Es beruht auf der Arbeit anderer, jede unter ihrer eigenen Lizenz; Qt wird unter der LGPL, Version 3, verwendet.</translation>
    </message>
    <message>
        <source>Licences of all parts</source>
        <translation>Lizenzen aller Teile</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Which runs</source>
        <translation>Welche Läufe</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Failed or waiting</source>
        <translation>Fehlgeschlagen oder wartend</translation>
    </message>
    <message>
        <source>Skipped or cancelled</source>
        <translation>Ausgelassen oder abgebrochen</translation>
    </message>
    <message>
        <source>Search in reasons and names</source>
        <translation>In Gründen und Namen suchen</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>Nur {0}</translation>
    </message>
    <message>
        <source>Runs, newest first</source>
        <translation>Läufe, die neuesten zuerst</translation>
    </message>
</context>
<context>
    <name>AddDatabaseWizard</name>
    <message>
        <source>Protect a database</source>
        <translation>Eine Datenbank schützen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>First backup</source>
        <translation>Erste Sicherung</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Protect now</source>
        <translation>Jetzt &amp;schützen</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Go on in the background</source>
        <translation>Im &amp;Hintergrund fortfahren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;nhalten</translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>nur Warnungen</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>das Übliche</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>The &amp;log says</source>
        <translation>Das &amp;Protokoll enthält</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Profiles, settings and history lie here. No backup does: losing this folder loses no backup.</source>
        <translation>Hier liegen Profile, Einstellungen und Verlauf. Sicherungen liegen hier nicht: Geht dieser Ordner verloren, geht keine Sicherung verloren.</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>Im Ordner &amp;zeigen</translation>
    </message>
    <message>
        <source>A&amp;bout Holdfast…</source>
        <translation>Über Hol&amp;dfast …</translation>
    </message>
</context>
<context>
    <name>ApiCard</name>
    <message>
        <source>Let programs on this computer ask for &amp;backups</source>
        <translation>Programme auf diesem Computer dürfen um &amp;Sicherungen bitten</translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>A&amp;dresse kopieren</translation>
    </message>
    <message>
        <source>Programs that have a token</source>
        <translation>Programme, die ein Token haben</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>May restore to</source>
        <translation>Erlaubte Ziele</translation>
    </message>
    <message>
        <source>&amp;Make a token…</source>
        <translation>Token &amp;erstellen …</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>W&amp;iderrufen …</translation>
    </message>
    <message>
        <source>all profiles</source>
        <translation>alle Profile</translation>
    </message>
    <message>
        <source>the original place</source>
        <translation>der ursprüngliche Ort</translation>
    </message>
    <message>
        <source>a profile that was removed</source>
        <translation>ein entferntes Profil</translation>
    </message>
    <message>
        <source>Revoke this token?</source>
        <translation>Dieses Token widerrufen?</translation>
    </message>
    <message>
        <source>Let {0} in no more?</source>
        <translation>{0} nicht mehr einlassen?</translation>
    </message>
    <message>
        <source>What it has begun is finished. A new token can be made.</source>
        <translation>Was damit begonnen wurde, wird fertig. Ein neues Token lässt sich erstellen.</translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation>&amp;Widerrufen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>It answers at {0}, on this computer alone.</source>
        <translation>Antwortet unter {0}, nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>It is off: nothing listens.</source>
        <translation>Aus: Nichts nimmt Anfragen an.</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>Programs on this computer</source>
        <translation>Programme auf diesem Computer</translation>
    </message>
    <message>
        <source>A program with a token can ask for a backup before it does something risky. No other computer can reach this.</source>
        <translation>Ein Programm mit einem Token kann um eine Sicherung bitten, bevor es etwas Riskantes tut. Kein anderer Computer erreicht das.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Scheduled backups are made by another Holdfast process, and by this one as soon as that ends. Everything else works here as always.</source>
        <translation>Geplante Sicherungen macht gerade ein anderer Holdfast-Prozess und dieser hier, sobald jener endet. Alles andere geht hier wie immer.</translation>
    </message>
    <message>
        <source>This desktop has no place for Holdfast&apos;s icon, so this window stands for it. When you close it, Holdfast goes on backing up; start Holdfast again to see it, and press Ctrl+Q here to quit.</source>
        <translation>Dieser Desktop hat keinen Platz für das Symbol von Holdfast, deshalb steht dieses Fenster dafür. Auch wenn es geschlossen wird, sichert Holdfast weiter; ein neuer Start von Holdfast zeigt es wieder, und Strg+Q beendet Holdfast.</translation>
    </message>
    <message>
        <source>Holdfast is running already; its window is in front.</source>
        <translation>Holdfast läuft bereits; sein Fenster ist jetzt vorn.</translation>
    </message>
    <message>
        <source>Work on {0} is finished first, then Holdfast quits.</source>
        <translation>Die Arbeit an {0} wird noch abgeschlossen, dann beendet sich Holdfast.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of work are finished first, then Holdfast quits.</source>
        <translation>
            <numerusform>Eine Arbeit wird noch abgeschlossen, dann beendet sich Holdfast.</numerusform>
            <numerusform>%Ln Arbeiten werden noch abgeschlossen, dann beendet sich Holdfast.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditWindow</name>
    <message>
        <source>Audit trail</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What was done, the last first</source>
        <translation>Was getan wurde, das Letzte zuerst</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>&amp;This was meant…</source>
        <translation>&amp;Das war Absicht …</translation>
    </message>
    <message>
        <source>Say that an older copy of Holdfast&apos;s folder was put back on purpose.</source>
        <translation>Angeben, dass absichtlich eine ältere Kopie von Holdfasts Ordner zurückgelegt wurde.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Checking every line, and asking the vaults…</source>
        <translation>Jede Zeile wird geprüft, und die Tresore werden befragt …</translation>
    </message>
    <message>
        <source>Was an older copy of Holdfast&apos;s folder put back on purpose?</source>
        <translation>Wurde absichtlich eine ältere Kopie von Holdfasts Ordner zurückgelegt?</translation>
    </message>
    <message>
        <source>A line of the trail will say that you accepted this, and which backups remember more. It goes on being told; what is changed later still shows.</source>
        <translation>Eine Zeile des Protokolls wird sagen, dass dies anerkannt wurde und welche Sicherungen mehr wissen. Es wird weiter angezeigt; was später geändert wird, zeigt sich trotzdem.</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Anerkennen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Accepted as meant on {0}; since then nothing is wrong.</source>
        <translation>Am {0} als beabsichtigt anerkannt; seither ist nichts falsch.</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %n line(s) is intact.</source>
        <translation>
            <numerusform>Die Kette aus einer Zeile ist unversehrt.</numerusform>
            <numerusform>Die Kette aus %Ln Zeilen ist unversehrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) in the vaults confirm it.</source>
        <translation>
            <numerusform>Eine Sicherung in den Tresoren bestätigt das.</numerusform>
            <numerusform>%Ln Sicherungen in den Tresoren bestätigen das.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vault(s) could not be asked.</source>
        <translation>
            <numerusform>Ein Tresor konnte nicht befragt werden.</numerusform>
            <numerusform>%Ln Tresore konnten nicht befragt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupActions</name>
    <message>
        <source>Proved restorable: every byte was compared.</source>
        <translation>Nachweislich wiederherstellbar: Jedes Byte wurde verglichen.</translation>
    </message>
    <message>
        <source>Export as file</source>
        <translation>Als Datei exportieren</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Gespeichert als {0}.</translation>
    </message>
    <message>
        <source>Delete this backup?</source>
        <translation>Diese Sicherung löschen?</translation>
    </message>
    <message>
        <source>Delete the backup made {0}?</source>
        <translation>Sicherung löschen ({0})?</translation>
    </message>
    <message>
        <source>Other backups are not concerned. Its space is given back by a later clean-up.</source>
        <translation>Andere Sicherungen sind davon nicht betroffen. Ihr Platz wird bei einem späteren Aufräumen frei.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Progress of {0}</source>
        <translation>Fortschritt von {0}</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>BackupColumns</name>
    <message>
        <source>damaged database</source>
        <translation>beschädigte Datenbank</translation>
    </message>
    <message>
        <source>damaged in the vault</source>
        <translation>im Tresor beschädigt</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>proved restorable</source>
        <translation>nachweislich wiederherstellbar</translation>
    </message>
    <message>
        <source>engine copy</source>
        <translation>Kopie durch SQLite</translation>
    </message>
    <message>
        <source>guarded copy</source>
        <translation>bewachte Kopie</translation>
    </message>
    <message>
        <source>adopted file</source>
        <translation>übernommene Datei</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Zuwachs</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nothing had changed since the backup before.</source>
        <translation>Seit der vorigen Sicherung hatte sich nichts geändert.</translation>
    </message>
    <message>
        <source>{0} of {1} pages had changed.</source>
        <translation>{0} von {1} Seiten hatten sich geändert.</translation>
    </message>
    <message>
        <source>SQLite found damage in the database when this backup was made.</source>
        <translation>SQLite fand die Datenbank beschädigt, als diese Sicherung entstand.</translation>
    </message>
    <message>
        <source>Part of this backup is damaged in the vault.</source>
        <translation>Ein Teil dieser Sicherung ist im Tresor beschädigt.</translation>
    </message>
    <message>
        <source>Written to the vault and read back.</source>
        <translation>In den Tresor geschrieben und zurückgelesen.</translation>
    </message>
    <message>
        <source>Read back, and SQLite found its structure in order.</source>
        <translation>Zurückgelesen, und SQLite fand den Aufbau in Ordnung.</translation>
    </message>
    <message>
        <source>Restored once from the vault, every byte compared.</source>
        <translation>Einmal aus dem Tresor wiederhergestellt, jedes Byte verglichen.</translation>
    </message>
    <message>
        <source>Its program kept the database locked, so its files were copied and checked.</source>
        <translation>Das Programm hielt die Datenbank gesperrt, deshalb wurden die Dateien kopiert und geprüft.</translation>
    </message>
    <message>
        <source>Taken over from a file that another program had made, and checked.</source>
        <translation>Aus einer Datei übernommen, die ein anderes Programm gemacht hatte, und geprüft.</translation>
    </message>
    <message>
        <source>Copied through SQLite itself.</source>
        <translation>Durch SQLite selbst kopiert.</translation>
    </message>
</context>
<context>
    <name>BackupDetails</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Ansehen …</translation>
    </message>
    <message>
        <source>&amp;Compare with now…</source>
        <translation>Mit jetzt &amp;vergleichen …</translation>
    </message>
    <message>
        <source>Rows of each table</source>
        <translation>Zeilen jeder Tabelle</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>This is the database as it is now. Choose a backup below to go back to it.</source>
        <translation>Das ist die Datenbank, wie sie jetzt ist. Unten lässt sich eine Sicherung auswählen, zu der zurückgekehrt wird.</translation>
    </message>
    <message>
        <source>Looking for differences from now…</source>
        <translation>Unterschiede zu jetzt werden gesucht …</translation>
    </message>
    <message>
        <source>The same as now.</source>
        <translation>Ebenso wie jetzt.</translation>
    </message>
    <message>
        <source>Different from now.</source>
        <translation>Anders als jetzt.</translation>
    </message>
    <message>
        <source>The schema has changed too.</source>
        <translation>Auch das Schema hat sich geändert.</translation>
    </message>
    <message>
        <source>What differs from now cannot be told: {0}</source>
        <translation>Was anders ist als jetzt, lässt sich nicht sagen: {0}</translation>
    </message>
    <message>
        <source>The database was damaged when this backup was made.</source>
        <translation>Die Datenbank war beschädigt, als diese Sicherung entstand.</translation>
    </message>
    <message>
        <source>Part of this backup is damaged in the vault.</source>
        <translation>Ein Teil dieser Sicherung ist im Tresor beschädigt.</translation>
    </message>
    <message>
        <source>Stored and read back; it is checked before it is put in place.</source>
        <translation>Gespeichert und zurückgelesen; geprüft wird sie, bevor sie an ihren Platz kommt.</translation>
    </message>
    <message>
        <source>Checked: SQLite found its structure in order.</source>
        <translation>Geprüft: SQLite fand den Aufbau in Ordnung.</translation>
    </message>
    <message>
        <source>Proved restorable.</source>
        <translation>Nachweislich wiederherstellbar.</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Search in names and notes</source>
        <translation>In Namen und Notizen suchen</translation>
    </message>
    <message>
        <source>&amp;Restore this one…</source>
        <translation>&amp;Diese wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Browse</source>
        <translation>&amp;Ansehen</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>&amp;Vergleichen mit …</translation>
    </message>
    <message>
        <source>&amp;Verify now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>&amp;Export as file…</source>
        <translation>Als Datei &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>An&amp;heften</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Sicherungen, die neuesten zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Nicht mehr an&amp;heften</translation>
    </message>
</context>
<context>
    <name>BesideDialog</name>
    <message>
        <source>Does the earlier program hold the same as {0}?</source>
        <translation>Hat das frühere Programm dasselbe wie {0}?</translation>
    </message>
    <message>
        <source>Every file is read whole. Nothing is changed on either side.</source>
        <translation>Jede Datei wird ganz gelesen. Auf beiden Seiten ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;Folder of its backups</source>
        <translation>&amp;Ordner seiner Sicherungen</translation>
    </message>
    <message>
        <source>C&amp;hoose a folder…</source>
        <translation>Ordner aus&amp;wählen …</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Backups of both</source>
        <translation>Sicherungen beider</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Wer sie hat</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Wissenswertes</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are the same byte for byte.</source>
        <translation>
            <numerusform>%Ln Sicherung ist Byte für Byte dieselbe.</numerusform>
            <numerusform>%Ln Sicherungen sind Byte für Byte dieselben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything the earlier program holds is held here too. {0}</source>
        <translation>Alles, was das frühere Programm hat, ist auch hier. {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) there are not held here, or differ.</source>
        <translation>
            <numerusform>%Ln Sicherung dort gibt es hier nicht, oder sie weicht ab.</numerusform>
            <numerusform>%Ln Sicherungen dort gibt es hier nicht, oder sie weichen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>To take over what is missing, come from the earlier scheduler again.</source>
        <translation>Um Fehlendes zu übernehmen, noch einmal aus dem früheren Programm übernehmen.</translation>
    </message>
</context>
<context>
    <name>BrowseWindow</name>
    <message>
        <source>Opening the backup…</source>
        <translation>Die Sicherung wird geöffnet …</translation>
    </message>
    <message>
        <source>Stop the e&amp;xport</source>
        <translation>E&amp;xport anhalten</translation>
    </message>
    <message>
        <source>Browse a backup</source>
        <translation>Eine Sicherung ansehen</translation>
    </message>
    <message>
        <source>{0}, {1}: Browse</source>
        <translation>{0}, {1}: Ansehen</translation>
    </message>
    <message>
        <source>{0} as it was on {1}</source>
        <translation>{0} mit Stand vom {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%Ln Tabelle</numerusform>
            <numerusform>%Ln Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1}. Looking at it changes nothing.</source>
        <translation>{0}, {1}. Ansehen ändert nichts.</translation>
    </message>
    <message>
        <source>There are no tables in this backup.</source>
        <translation>In dieser Sicherung gibt es keine Tabellen.</translation>
    </message>
    <message>
        <source>This backup could not be opened</source>
        <translation>Diese Sicherung konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert …</translation>
    </message>
    <message>
        <source>Exporting… {0} rows so far</source>
        <translation>Wird exportiert … bisher {0} Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to {0}.</source>
        <translation>
            <numerusform>%Ln Zeile wurde nach {0} geschrieben.</numerusform>
            <numerusform>%Ln Zeilen wurden nach {0} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>Der Export wurde angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>{0} of text</source>
        <translation>{0} Text</translation>
    </message>
    <message>
        <source>no value (NULL)</source>
        <translation>kein Wert (NULL)</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>leerer Text</translation>
    </message>
    <message>
        <source>{0}; too long to be shown whole.</source>
        <translation>{0}; zu lang, um ganz gezeigt zu werden.</translation>
    </message>
    <message>
        <source>… and so on: {0} in all.</source>
        <translation>… und so weiter: insgesamt {0}.</translation>
    </message>
    <message>
        <source>bytes: {0}</source>
        <translation>Bytes: {0}</translation>
    </message>
    <message>
        <source>bytes: {0} · {1}</source>
        <translation>Bytes: {0} · {1}</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>changed: {0}</source>
        <translation>geändert: {0}</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Compare &amp;again</source>
        <translation>&amp;Erneut vergleichen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Rows that differ</source>
        <translation>Zeilen, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Differences of the schema</source>
        <translation>Unterschiede im Schema</translation>
    </message>
    <message>
        <source>{0}: Compare</source>
        <translation>{0}: Vergleichen</translation>
    </message>
    <message>
        <source>What has changed in {0}</source>
        <translation>Was sich in {0} geändert hat</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>There is no backup to compare with yet.</source>
        <translation>Es gibt noch keine Sicherung zum Vergleichen.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Comparing table {0} of {1}…</source>
        <translation>Tabelle {0} von {1} wird verglichen …</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) have the same rows.</source>
        <translation>
            <numerusform>%Ln Tabelle hat dieselben Zeilen.</numerusform>
            <numerusform>%Ln Tabellen haben dieselben Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no row that differs.</source>
        <translation>Keine Zeile unterscheidet sich.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>Die Zeilen werden gelesen …</translation>
    </message>
    <message>
        <source>At most {0} rows of each kind are shown.</source>
        <translation>Von jeder Art werden höchstens {0} Zeilen gezeigt.</translation>
    </message>
</context>
<context>
    <name>ContentsList</name>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>CountedPhrases</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%Ln Woche</numerusform>
            <numerusform>%Ln Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%Ln Monat</numerusform>
            <numerusform>%Ln Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%Ln Jahr</numerusform>
            <numerusform>%Ln Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>vor %Ln Woche</numerusform>
            <numerusform>vor %Ln Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>vor %Ln Monat</numerusform>
            <numerusform>vor %Ln Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>vor %Ln Jahr</numerusform>
            <numerusform>vor %Ln Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %Ln Minute</numerusform>
            <numerusform>in %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %Ln Stunde</numerusform>
            <numerusform>in %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %Ln Tag</numerusform>
            <numerusform>in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n weeks</source>
        <translation>
            <numerusform>in %Ln Woche</numerusform>
            <numerusform>in %Ln Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %Ln Monat</numerusform>
            <numerusform>in %Ln Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %Ln Jahr</numerusform>
            <numerusform>in %Ln Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older backups are damaged in the vault; {1}</source>
        <translation>
            <numerusform>%Ln ältere Sicherung ist im Tresor beschädigt; {1}</numerusform>
            <numerusform>%Ln ältere Sicherungen sind im Tresor beschädigt; {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is a vault with backups of %n databases. Yours are added; those in it stay as they are.</source>
        <translation>
            <numerusform>Das ist ein Tresor mit Sicherungen von %Ln Datenbank. Die neuen kommen hinzu; die vorhandenen bleiben, wie sie sind.</numerusform>
            <numerusform>Das ist ein Tresor mit Sicherungen von %Ln Datenbanken. Die neuen kommen hinzu; die vorhandenen bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashReports</name>
    <message>
        <source>Holdfast met something it was not prepared for</source>
        <translation>Holdfast ist auf etwas Unvorhergesehenes gestoßen</translation>
    </message>
    <message>
        <source>What you just did may not have worked. Finished backups are safe.</source>
        <translation>Der letzte Schritt hat vielleicht nicht gewirkt. Fertige Sicherungen sind sicher.</translation>
    </message>
    <message>
        <source>Holdfast ended unexpectedly the last time</source>
        <translation>Holdfast hat sich beim letzten Mal unerwartet beendet</translation>
    </message>
    <message>
        <source>Finished backups are safe, and what was not finished is made now.</source>
        <translation>Fertige Sicherungen sind sicher, und was nicht fertig wurde, wird jetzt nachgeholt.</translation>
    </message>
    <message>
        <source>Please report it with this file: {0}</source>
        <translation>Bitte mit dieser Datei melden: {0}</translation>
    </message>
</context>
<context>
    <name>DayLegend</name>
    <message>
        <source>backed up</source>
        <translation>gesichert</translation>
    </message>
    <message>
        <source>waited or skipped</source>
        <translation>gewartet oder ausgelassen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>no backup</source>
        <translation>keine Sicherung</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>The {0} {1} was added.</source>
        <translation>{0} {1} wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The {0} {1} was removed.</source>
        <translation>{0} {1} wurde entfernt.</translation>
    </message>
    <message>
        <source>The {0} {1} was changed.</source>
        <translation>{0} {1} wurde geändert.</translation>
    </message>
    <message>
        <source>The {0} {1} of {2} was added.</source>
        <translation>{0} {1} von {2} wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The {0} {1} of {2} was removed.</source>
        <translation>{0} {1} von {2} wurde entfernt.</translation>
    </message>
    <message>
        <source>The {0} {1} of {2} was changed.</source>
        <translation>{0} {1} von {2} wurde geändert.</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>virtual table</source>
        <translation>Virtuelle Tabelle</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Rows added: {0}, removed: {1}, changed: {2}.</source>
        <translation>Zeilen hinzugefügt: {0}, entfernt: {1}, geändert: {2}.</translation>
    </message>
    <message>
        <source>Some rows differ.</source>
        <translation>Einige Zeilen unterscheiden sich.</translation>
    </message>
    <message>
        <source>The rows are the same.</source>
        <translation>Die Zeilen sind dieselben.</translation>
    </message>
    <message>
        <source>Some tables could only be counted.</source>
        <translation>Einige Tabellen konnten nur gezählt werden.</translation>
    </message>
</context>
<context>
    <name>DifferencesList</name>
    <message>
        <source>Tables that differ</source>
        <translation>Tabellen, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>{0}: {1} added, {2} removed, {3} changed</source>
        <translation>{0}: {1} hinzugefügt, {2} entfernt, {3} geändert</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>What else is to be known</source>
        <translation>Was sonst noch zu wissen ist</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>The state of {0} was saved as {1}.</source>
        <translation>Der Stand vom {0} wurde als {1} gespeichert.</translation>
    </message>
    <message>
        <source>Taken back: the database is as it was before the restore.</source>
        <translation>Rückgängig gemacht: Die Datenbank ist, wie sie vor der Wiederherstellung war.</translation>
    </message>
    <message>
        <source>Restored to {0}.</source>
        <translation>Wiederhergestellt auf den Stand vom {0}.</translation>
    </message>
    <message>
        <source>Checked.</source>
        <translation>Geprüft.</translation>
    </message>
    <message>
        <source>The old file is kept for 30 days in {0}.</source>
        <translation>Die alte Datei bleibt 30 Tage lang in {0}.</translation>
    </message>
    <message>
        <source>Brought back from {0}:</source>
        <translation>Zurückgeholt vom {0}:</translation>
    </message>
    <message>
        <source>{0} rows of {1}</source>
        <translation>{0} Zeilen von {1}</translation>
    </message>
    <message>
        <source>{0} was not there any more and was made again.</source>
        <translation>{0} war nicht mehr da und wurde neu angelegt.</translation>
    </message>
    <message>
        <source>{0}: {1} rows were there already and stayed.</source>
        <translation>{0}: {1} Zeilen waren schon da und blieben.</translation>
    </message>
    <message>
        <source>{0} has no {1} any more, so that was left out.</source>
        <translation>{0} hat {1} nicht mehr, deshalb wurde das weggelassen.</translation>
    </message>
    <message>
        <source>{0}: the backup has no {1}; it has its default.</source>
        <translation>{0}: Die Sicherung hat {1} nicht; dort steht die Vorgabe.</translation>
    </message>
    <message>
        <source>{0}: these triggers did not fire: {1}.</source>
        <translation>{0}: Diese Trigger wurden nicht ausgelöst: {1}.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It was not restored</source>
        <translation>Es wurde nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>What was there before is kept as the backup {0}.</source>
        <translation>Was vorher da war, ist als Sicherung {0} aufgehoben.</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
</context>
<context>
    <name>EarlierSentences</name>
    <message>
        <source>It is a database of another program.</source>
        <translation>Es ist die Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>It cannot be read: {0}.</source>
        <translation>Nicht lesbar: {0}.</translation>
    </message>
    <message>
        <source>It is a link, not a file of its own.</source>
        <translation>Es ist eine Verknüpfung, keine eigene Datei.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>It is the live database itself.</source>
        <translation>Es ist die laufende Datenbank selbst.</translation>
    </message>
    <message>
        <source>It belongs to a live database.</source>
        <translation>Es gehört zu einer laufenden Datenbank.</translation>
    </message>
    <message>
        <source>It is no backup: its name does not end in {0}.</source>
        <translation>Keine Sicherung: Der Name endet nicht auf {0}.</translation>
    </message>
    <message>
        <source>Its name is empty, no valid text, or has more than {0} bytes.</source>
        <translation>Der Name ist leer, kein gültiger Text oder länger als {0} Byte.</translation>
    </message>
    <message>
        <source>Name and file are dated in the future; the present time was taken.</source>
        <translation>Name und Datei liegen in der Zukunft; die jetzige Zeit wurde genommen.</translation>
    </message>
    <message>
        <source>Its name says a time that has not come yet; the file&apos;s own time was taken.</source>
        <translation>Der Name nennt eine Zeit in der Zukunft; die Zeit der Datei wurde genommen.</translation>
    </message>
    <message>
        <source>Its name says no time; the file&apos;s own time was taken.</source>
        <translation>Der Name nennt keine Zeit; die Zeit der Datei wurde genommen.</translation>
    </message>
    <message>
        <source>{0} is not an ordinary file.</source>
        <translation>{0} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{0} is empty (0 bytes).</source>
        <translation>{0} ist leer (0 Byte).</translation>
    </message>
    <message>
        <source>{0} is in use, or was left in the middle of a change: {1} lies beside it.</source>
        <translation>{0} ist in Benutzung oder blieb mitten in einer Änderung liegen: {1} liegt daneben.</translation>
    </message>
    <message>
        <source>{0} is damaged: it was cut off, {1} of its {2} pages are missing at the end. Earlier backups are untouched.</source>
        <translation>{0} ist beschädigt: Die Datei wurde abgeschnitten, am Ende fehlen {1} von {2} Seiten. Frühere Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>SQLite finds it damaged: {0}.</source>
        <translation>SQLite hält sie für beschädigt: {0}.</translation>
    </message>
    <message>
        <source>A backup “{0}” was taken over from a file of this name, and this file holds something else now. That backup stays as it is.</source>
        <translation>Aus einer Datei dieses Namens wurde die Sicherung „{0}“ übernommen, und jetzt enthält die Datei etwas anderes. Die Sicherung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>A second row of user {0}; the first one counts.</source>
        <translation>Eine zweite Zeile von Benutzer {0}; die erste gilt.</translation>
    </message>
    <message>
        <source>The row says no user: its user_id is {0}.</source>
        <translation>Die Zeile nennt keinen Benutzer: user_id ist {0}.</translation>
    </message>
    <message>
        <source>There is no table of users; the settings were taken all the same.</source>
        <translation>Es gibt keine Tabelle der Benutzer; die Einstellungen wurden trotzdem übernommen.</translation>
    </message>
    <message>
        <source>There is no user {0} any more; the settings were taken all the same, because the earlier program went by them.</source>
        <translation>Benutzer {0} gibt es nicht mehr; die Einstellungen wurden trotzdem übernommen, weil sich das frühere Programm nach ihnen richtete.</translation>
    </message>
    <message>
        <source>enabled was {0}; the schedule is off until you turn it on.</source>
        <translation>enabled war {0}; der Plan ist aus, bis er eingeschaltet wird.</translation>
    </message>
    <message>
        <source>frequency was hourly, which the earlier program did not know.</source>
        <translation>frequency war hourly, was das frühere Programm nicht kannte.</translation>
    </message>
    <message>
        <source>frequency was {0}; daily was taken.</source>
        <translation>frequency war {0}; daily wurde genommen.</translation>
    </message>
    <message>
        <source>backup_time was {0}; {1} was taken.</source>
        <translation>backup_time war {0}; {1} wurde genommen.</translation>
    </message>
    <message>
        <source>keep_count was {0}; {1} was taken.</source>
        <translation>keep_count war {0}; {1} wurde genommen.</translation>
    </message>
    <message>
        <source>{0} is {1} there and {2} here.</source>
        <translation>{0} ist dort {1} und hier {2}.</translation>
    </message>
    <message>
        <source>User {0} has no settings there any more.</source>
        <translation>Benutzer {0} hat dort keine Einstellungen mehr.</translation>
    </message>
    <message>
        <source>It was not taken over yet.</source>
        <translation>Noch nicht übernommen.</translation>
    </message>
    <message>
        <source>The file is not what it was when it was taken over.</source>
        <translation>Die Datei ist nicht mehr, was sie bei der Übernahme war.</translation>
    </message>
    <message>
        <source>There is no backup here yet.</source>
        <translation>Hier gibt es noch keine Sicherung.</translation>
    </message>
    <message>
        <source>There is no backup there yet.</source>
        <translation>Dort gibt es noch keine Sicherung.</translation>
    </message>
    <message>
        <source>There is no backup on either side yet.</source>
        <translation>Auf keiner Seite gibt es schon eine Sicherung.</translation>
    </message>
    <message>
        <source>The last backups are the same, byte for byte (last there {0}, last here {1}).</source>
        <translation>Die letzten Sicherungen sind Byte für Byte dieselben (dort zuletzt {0}, hier zuletzt {1}).</translation>
    </message>
    <message>
        <source>The last backups hold the same rows, in other bytes (last there {0}, last here {1}).</source>
        <translation>Die letzten Sicherungen enthalten dieselben Zeilen, in anderen Bytes (dort zuletzt {0}, hier zuletzt {1}).</translation>
    </message>
    <message>
        <source>The last backups differ in 1 row (last there {0}, last here {1}).</source>
        <translation>Die letzten Sicherungen unterscheiden sich in 1 Zeile (dort zuletzt {0}, hier zuletzt {1}).</translation>
    </message>
    <message>
        <source>The last backups differ in {0} rows (last there {1}, last here {2}).</source>
        <translation>Die letzten Sicherungen unterscheiden sich in {0} Zeilen (dort zuletzt {1}, hier zuletzt {2}).</translation>
    </message>
    <message>
        <source>The last backups differ in tables that could only be counted (last there {0}, last here {1}).</source>
        <translation>Die letzten Sicherungen unterscheiden sich in Tabellen, die nur gezählt werden konnten (dort zuletzt {0}, hier zuletzt {1}).</translation>
    </message>
    <message>
        <source>The earlier program keeps by number alone: {0} stay behind.</source>
        <translation>Das frühere Programm behält nur nach Anzahl: {0} bleiben zurück.</translation>
    </message>
    <message>
        <source>The earlier program knows no hourly backups; daily was written.</source>
        <translation>Das frühere Programm kennt keine stündlichen Sicherungen; daily wurde geschrieben.</translation>
    </message>
    <message>
        <source>backup_time goes back as it came, {0}; the earlier program takes it for UTC, here it is a time in {1}.</source>
        <translation>backup_time geht zurück, wie es kam, {0}; das frühere Programm nimmt es als UTC, hier ist es eine Zeit in {1}.</translation>
    </message>
    <message>
        <source>{0} in {1} was written as {2}: the earlier program takes every time for UTC. When the clocks change, its backups come an hour earlier or later.</source>
        <translation>{0} in {1} wurde als {2} geschrieben: Das frühere Programm nimmt jede Zeit als UTC. Nach einer Zeitumstellung kommen seine Sicherungen eine Stunde früher oder später.</translation>
    </message>
    <message>
        <source>The database was damaged when this backup was made; it stays in the vault alone.</source>
        <translation>Die Datenbank war beschädigt, als diese Sicherung entstand; sie bleibt allein im Tresor.</translation>
    </message>
    <message>
        <source>It is no name of a file.</source>
        <translation>Das ist kein Name für eine Datei.</translation>
    </message>
    <message>
        <source>Another file of this name lies there; it was not touched.</source>
        <translation>Dort liegt eine andere Datei dieses Namens; sie wurde nicht berührt.</translation>
    </message>
    <message>
        <source>Another file of this name appeared; it was not touched.</source>
        <translation>Eine andere Datei dieses Namens ist aufgetaucht; sie wurde nicht berührt.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>&amp;Protect a database</source>
        <translation>Eine Datenbank &amp;schützen</translation>
    </message>
    <message>
        <source>Restore from an &amp;existing vault</source>
        <translation>Aus einem vorhandenen &amp;Tresor wiederherstellen</translation>
    </message>
    <message>
        <source>How to &amp;begin</source>
        <translation>So &amp;geht es los</translation>
    </message>
    <message>
        <source>Come from an earlier backup &amp;scheduler</source>
        <translation>Von einem &amp;früheren Sicherungsprogramm kommen</translation>
    </message>
    <message>
        <source>Holdfast keeps copies of your programs&apos; databases while you work, and brings any of them back.</source>
        <translation>Holdfast hebt während der Arbeit Kopien der Datenbanken aller Programme auf und bringt jede davon zurück.</translation>
    </message>
    <message>
        <source>Nothing is protected yet.</source>
        <translation>Noch ist nichts geschützt.</translation>
    </message>
</context>
<context>
    <name>FirstBackupPage</name>
    <message>
        <source>Start Holdfast when I &amp;log in</source>
        <translation>Holdfast bei der An&amp;meldung starten</translation>
    </message>
    <message>
        <source>The first backup</source>
        <translation>Die erste Sicherung</translation>
    </message>
    <message>
        <source>You may close this window; the work goes on.</source>
        <translation>Dieses Fenster kann geschlossen werden; die Arbeit geht weiter.</translation>
    </message>
    <message>
        <source>Done. Your work is safe.</source>
        <translation>Fertig. Alles ist sicher.</translation>
    </message>
    <message>
        <source>From now on backups are made by themselves.</source>
        <translation>Von jetzt an entstehen Sicherungen von selbst.</translation>
    </message>
    <message>
        <source>Not everything went well</source>
        <translation>Nicht alles ist gelungen</translation>
    </message>
    <message>
        <source>What is missing is said below.</source>
        <translation>Was fehlt, steht unten.</translation>
    </message>
</context>
<context>
    <name>FromPage</name>
    <message>
        <source>Where are you coming from?</source>
        <translation>Woher kommen die Sicherungen?</translation>
    </message>
    <message>
        <source>Settings and backups of the earlier backup scheduler come over. Its database and its files are only read, and it may go on running.</source>
        <translation>Einstellungen und Sicherungen des früheren Sicherungsprogramms werden übernommen. Seine Datenbank und seine Dateien werden nur gelesen, und es darf weiterlaufen.</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Da&amp;tei auswählen …</translation>
    </message>
    <message>
        <source>Its backups, a f&amp;older</source>
        <translation>Seine Sicherungen, ein &amp;Ordner</translation>
    </message>
    <message>
        <source>Choose a fold&amp;er…</source>
        <translation>O&amp;rdner auswählen …</translation>
    </message>
    <message>
        <source>or drop the database and the folder here</source>
        <translation>oder Datenbank und Ordner hierher ziehen</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzern</numerusform>
        </translation>
    </message>
    <message>
        <source>A database of the earlier scheduler, {0} version, with settings of {1}.</source>
        <translation>Eine Datenbank des früheren Programms, Fassung in {0}, mit Einstellungen von {1}.</translation>
    </message>
    <message>
        <source>Without a folder only the settings come over, no backups.</source>
        <translation>Ohne Ordner werden nur die Einstellungen übernommen, keine Sicherungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) there may be backups.</source>
        <translation>
            <numerusform>%Ln Datei dort kann eine Sicherung sein.</numerusform>
            <numerusform>%Ln Dateien dort können Sicherungen sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup file in that folder.</source>
        <translation>In diesem Ordner liegt keine Sicherungsdatei.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Start Holdfast when I &amp;log in</source>
        <translation>Holdfast bei der An&amp;meldung starten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Backups are made while Holdfast runs.</source>
        <translation>Sicherungen entstehen, solange Holdfast läuft.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Another language shows when Holdfast is started again.</source>
        <translation>Eine andere Sprache zeigt sich nach dem nächsten Start von Holdfast.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>A backup &amp;failed</source>
        <translation>Eine Sicherung ist &amp;fehlgeschlagen</translation>
    </message>
    <message>
        <source>A database is safe &amp;again after a failure</source>
        <translation>Eine Datenbank ist nach einem Fehlschlag wieder &amp;sicher</translation>
    </message>
    <message>
        <source>&amp;Every backup that was made</source>
        <translation>&amp;Jede Sicherung, die entstanden ist</translation>
    </message>
    <message>
        <source>A &amp;restore is finished</source>
        <translation>Eine &amp;Wiederherstellung ist fertig</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nicht melden</translation>
    </message>
    <message>
        <source>There has been no good backup &amp;for</source>
        <translation>Es &amp;gibt keine gute Sicherung seit</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Calendar of the last year</source>
        <translation>Kalender des letzten Jahres</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>&amp;About Holdfast</source>
        <translation>Über &amp;Holdfast</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Beginning of the manual</source>
        <translation>Anfang des Handbuchs</translation>
    </message>
    <message>
        <source>The pages of the manual are in English in this version.</source>
        <translation>Die Seiten des Handbuchs sind in dieser Version auf Englisch.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words.</source>
        <translation>Nichts gefunden. Vielleicht mit weniger Wörtern?</translation>
    </message>
</context>
<context>
    <name>KeepForm</name>
    <message>
        <source>&amp;Last</source>
        <translation>Die &amp;letzten</translation>
    </message>
    <message>
        <source> backups</source>
        <translation> Sicherungen</translation>
    </message>
    <message>
        <source>One for each of</source>
        <translation>Je eine für</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> Stunden</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source> weeks</source>
        <translation> Wochen</translation>
    </message>
    <message>
        <source> months</source>
        <translation> Monate</translation>
    </message>
    <message>
        <source> years</source>
        <translation> Jahre</translation>
    </message>
</context>
<context>
    <name>KeepPreview</name>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What would become of each backup</source>
        <translation>Was aus jeder Sicherung würde</translation>
    </message>
    <message>
        <source>Show every backup</source>
        <translation>Jede Sicherung zeigen</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>Es gibt noch keine Sicherungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) would go at the next clean-up; {0} would stay.</source>
        <translation>
            <numerusform>%Ln Sicherung würde beim nächsten Aufräumen gehen; {0} würden bleiben.</numerusform>
            <numerusform>%Ln Sicherungen würden beim nächsten Aufräumen gehen; {0} würden bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n backup(s) would stay.</source>
        <translation>
            <numerusform>Die eine Sicherung (%Ln) würde bleiben.</numerusform>
            <numerusform>Alle %Ln Sicherungen würden bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>geht</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Quit Holdfast</source>
        <translation>Holdfast beenden</translation>
    </message>
    <message>
        <source>Stopping it does no harm: what is not finished does not count. A scheduled backup is begun anew when Holdfast starts again.</source>
        <translation>Anhalten schadet nicht: Was nicht fertig ist, zählt nicht. Eine geplante Sicherung wird neu begonnen, wenn Holdfast wieder startet.</translation>
    </message>
    <message>
        <source>Do &amp;not quit</source>
        <translation>&amp;Nicht beenden</translation>
    </message>
    <message>
        <source>&amp;Stop it and quit</source>
        <translation>&amp;Anhalten und beenden</translation>
    </message>
    <message>
        <source>&amp;Finish it, then quit</source>
        <translation>&amp;Fertigstellen, dann beenden</translation>
    </message>
    <message>
        <source>Work on {0} is not finished yet.</source>
        <translation>Die Arbeit an {0} ist noch nicht fertig.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of work are not finished yet.</source>
        <translation>
            <numerusform>Eine Arbeit ist noch nicht fertig.</numerusform>
            <numerusform>%Ln Arbeiten sind noch nicht fertig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Beginning</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>d MMMM, HH:mm</source>
        <translation>d. MMMM, HH:mm</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <translation>d. MMMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy, HH:mm:ss</source>
        <translation>dddd, d. MMMM yyyy, HH:mm:ss</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
</context>
<context>
    <name>MovedTables</name>
    <message>
        <source>What comes over, and what does not</source>
        <translation>Was übernommen wird und was nicht</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Next, as UTC</source>
        <translation>Nächste, als UTC</translation>
    </message>
    <message>
        <source>Next, local time</source>
        <translation>Nächste, Ortszeit</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Wissenswertes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>Left where they are</source>
        <translation>Bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>To take over</source>
        <translation>Zu übernehmen</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
</context>
<context>
    <name>MovedWords</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not taken over</source>
        <translation>nicht übernommen</translation>
    </message>
    <message>
        <source>It is here already; its settings stay as they are.</source>
        <translation>Es ist schon hier; seine Einstellungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>stündlich</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>wöchentlich</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>monatlich</translation>
    </message>
    <message>
        <source>{0}, the last {1} kept</source>
        <translation>{0}, die letzten {1} bleiben</translation>
    </message>
    <message>
        <source>{0}, off</source>
        <translation>{0}, aus</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>Protected.</source>
        <translation>Geschützt.</translation>
    </message>
    <message>
        <source>both, the same</source>
        <translation>beide, dieselbe</translation>
    </message>
    <message>
        <source>both, not the same</source>
        <translation>beide, nicht dieselbe</translation>
    </message>
    <message>
        <source>the earlier program alone</source>
        <translation>nur das frühere Programm</translation>
    </message>
    <message>
        <source>Holdfast alone</source>
        <translation>nur Holdfast</translation>
    </message>
    <message>
        <source>no backup</source>
        <translation>keine Sicherung</translation>
    </message>
</context>
<context>
    <name>MovingDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>MovingInWizard</name>
    <message>
        <source>From an earlier backup scheduler</source>
        <translation>Von einem früheren Sicherungsprogramm</translation>
    </message>
    <message>
        <source>From where?</source>
        <translation>Woher?</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>What comes over</source>
        <translation>Was übernommen wird</translation>
    </message>
    <message>
        <source>Taking over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Take over now</source>
        <translation>Jetzt &amp;übernehmen</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>MovingOutDialog</name>
    <message>
        <source>Go back to the earlier scheduler with {0}</source>
        <translation>Mit {0} zum früheren Programm zurückkehren</translation>
    </message>
    <message>
        <source>Its settings are written into the application&apos;s database, and its backups into a folder as plain files. No file that is there is overwritten, and here everything stays.</source>
        <translation>Die Einstellungen werden in die Datenbank der Anwendung geschrieben, die Sicherungen als einfache Dateien in einen Ordner. Keine vorhandene Datei wird überschrieben, und hier bleibt alles.</translation>
    </message>
    <message>
        <source>Application&apos;s &amp;database</source>
        <translation>&amp;Datenbank der Anwendung</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Dat&amp;ei auswählen …</translation>
    </message>
    <message>
        <source>F&amp;older for the backups</source>
        <translation>&amp;Ordner für die Sicherungen</translation>
    </message>
    <message>
        <source>C&amp;hoose a folder…</source>
        <translation>Ordner aus&amp;wählen …</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Wie es gekommen ist</translation>
    </message>
    <message>
        <source>&amp;Version that reads it</source>
        <translation>Fassung, die es &amp;liest</translation>
    </message>
    <message>
        <source>&amp;Write…</source>
        <translation>&amp;Schreiben …</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Wissenswertes</translation>
    </message>
    <message>
        <source>Go back to the earlier scheduler?</source>
        <translation>Zum früheren Programm zurückkehren?</translation>
    </message>
    <message>
        <source>Write settings and backups for the earlier program?</source>
        <translation>Einstellungen und Sicherungen für das frühere Programm schreiben?</translation>
    </message>
    <message>
        <source>The settings go into {0}, the backups into {1}. Nothing is removed here.</source>
        <translation>Die Einstellungen kommen nach {0}, die Sicherungen nach {1}. Hier wird nichts entfernt.</translation>
    </message>
    <message>
        <source>W&amp;rite</source>
        <translation>Schr&amp;eiben</translation>
    </message>
    <message>
        <source>&amp;Do not write</source>
        <translation>&amp;Nicht schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) written, {0}.</source>
        <translation>
            <numerusform>%Ln Sicherung geschrieben, {0}.</numerusform>
            <numerusform>%Ln Sicherungen geschrieben, {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) lay there already, equal byte for byte.</source>
        <translation>
            <numerusform>%Ln Datei lag schon dort, Byte für Byte gleich.</numerusform>
            <numerusform>%Ln Dateien lagen schon dort, Byte für Byte gleich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) were not written; below is said why.</source>
        <translation>
            <numerusform>%Ln Sicherung wurde nicht geschrieben; unten steht, warum.</numerusform>
            <numerusform>%Ln Sicherungen wurden nicht geschrieben; unten steht, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>When the earlier program goes on, turn this profile&apos;s schedule off here.</source>
        <translation>Wenn das frühere Programm weitermacht, hier den Plan dieses Profils ausschalten.</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>was there, equal</source>
        <translation>war da, gleich</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>nicht geschrieben</translation>
    </message>
    <message>
        <source>User {0} has its settings there now.</source>
        <translation>Benutzer {0} hat dort jetzt Einstellungen.</translation>
    </message>
    <message>
        <source>Changed for user {0}: {1}.</source>
        <translation>Für Benutzer {0} geändert: {1}.</translation>
    </message>
    <message>
        <source>The settings there were left as they are: nothing was changed here.</source>
        <translation>Die Einstellungen dort blieben, wie sie sind: Hier wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>{0} could not be backed up</source>
        <translation>{0} konnte nicht gesichert werden</translation>
    </message>
    <message>
        <source>A check of the backups of {0} found something</source>
        <translation>Eine Prüfung der Sicherungen von {0} hat etwas gefunden</translation>
    </message>
    <message>
        <source>A check of a vault found something</source>
        <translation>Eine Prüfung eines Tresors hat etwas gefunden</translation>
    </message>
    <message>
        <source>{0} was not restored</source>
        <translation>{0} wurde nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>{0} is safe again</source>
        <translation>{0} ist wieder sicher</translation>
    </message>
    <message>
        <source>{0} was backed up</source>
        <translation>{0} wurde gesichert</translation>
    </message>
    <message>
        <source>The backup was checked before it was put in its place.</source>
        <translation>Die Sicherung wurde geprüft, bevor sie an ihren Platz kam.</translation>
    </message>
    <message>
        <source>{0} was restored</source>
        <translation>{0} wurde wiederhergestellt</translation>
    </message>
    <message>
        <source>The database is what it was before.</source>
        <translation>Die Datenbank ist wieder, was sie vorher war.</translation>
    </message>
    <message>
        <source>The restore of {0} was taken back</source>
        <translation>Die Wiederherstellung von {0} wurde rückgängig gemacht</translation>
    </message>
    <message>
        <source>{0} has no good backup yet</source>
        <translation>{0} hat noch keine gute Sicherung</translation>
    </message>
    <message>
        <source>If it is lost now, Holdfast cannot bring it back.</source>
        <translation>Geht sie jetzt verloren, kann Holdfast sie nicht zurückbringen.</translation>
    </message>
    <message>
        <source>{0} has had no good backup for {1}</source>
        <translation>{0}: {1} ohne gute Sicherung</translation>
    </message>
    <message>
        <source>Backed up {0}.</source>
        <translation>Gesichert {0}.</translation>
    </message>
    <message>
        <source>Last good copy: {0}.</source>
        <translation>Letzte gute Kopie: {0}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
</context>
<context>
    <name>OpenVaultDialog</name>
    <message>
        <source>Restore from an existing vault</source>
        <translation>Aus einem vorhandenen Tresor wiederherstellen</translation>
    </message>
    <message>
        <source>Which vault?</source>
        <translation>Welcher Tresor?</translation>
    </message>
    <message>
        <source>Its databases become known here with all their backups. It is only read.</source>
        <translation>Seine Datenbanken werden hier mit allen Sicherungen bekannt. Er wird nur gelesen.</translation>
    </message>
    <message>
        <source>Vaults on this computer</source>
        <translation>Tresore auf diesem Computer</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>&amp;Ordner auswählen …</translation>
    </message>
    <message>
        <source>Reading the vault</source>
        <translation>Der Tresor wird gelesen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Open this vault</source>
        <translation>Diesen &amp;Tresor öffnen</translation>
    </message>
    <message>
        <source>No vault was found by itself. Connect its disk, or choose its folder.</source>
        <translation>Von selbst wurde kein Tresor gefunden. Seinen Datenträger anschließen oder seinen Ordner auswählen.</translation>
    </message>
    <message>
        <source>A vault on this computer</source>
        <translation>Ein Tresor auf diesem Computer</translation>
    </message>
    <message>
        <source>The vault of {0}</source>
        <translation>Der Tresor von {0}</translation>
    </message>
    <message>
        <source>This vault holds no backups yet.</source>
        <translation>Dieser Tresor enthält noch keine Sicherungen.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest {0}</source>
        <translation>die neueste {0}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>von {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln Sicherung lässt sich nicht lesen.</numerusform>
            <numerusform>%Ln Sicherungen lassen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is open</source>
        <translation>Der Tresor ist offen</translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) became known.</source>
        <translation>
            <numerusform>%Ln Datenbank wurde bekannt.</numerusform>
            <numerusform>%Ln Datenbanken wurden bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in it was known already.</source>
        <translation>Alles darin war schon bekannt.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>{0}, known already</source>
        <translation>{0}, schon bekannt</translation>
    </message>
    <message>
        <source>Choose the folder of a vault</source>
        <translation>Den Ordner eines Tresors auswählen</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Last year</source>
        <translation>Die letzten zwölf Monate</translation>
    </message>
    <message>
        <source>Size over time</source>
        <translation>Größe im Lauf der Zeit</translation>
    </message>
    <message>
        <source>None: the schedule is off.</source>
        <translation>Keine: Der Zeitplan ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Plain copies would take {0} times as much.</source>
        <translation>Einfache Kopien bräuchten das {0}-Fache.</translation>
    </message>
    <message>
        <source>Next backups</source>
        <translation>Nächste Sicherungen</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>in the vault</source>
        <translation>im Tresor</translation>
    </message>
    <message>
        <source>as plain copies</source>
        <translation>als einfache Kopien</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) without a backup</source>
        <translation>
            <numerusform>%Ln Versuch ohne Sicherung</numerusform>
            <numerusform>%Ln Versuche ohne Sicherung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathLabel</name>
    <message>
        <source>&amp;Copy path</source>
        <translation>Pfad &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Safe. {0}.</source>
        <translation>Sicher. {0}.</translation>
    </message>
    <message>
        <source>Due. {0}.</source>
        <translation>Fällig. {0}.</translation>
    </message>
    <message>
        <source>Paused. {0}.</source>
        <translation>Pausiert. {0}.</translation>
    </message>
    <message>
        <source>Needs attention. {0}.</source>
        <translation>Braucht Aufmerksamkeit. {0}.</translation>
    </message>
    <message>
        <source>Not safe. {0}.</source>
        <translation>Nicht sicher. {0}.</translation>
    </message>
    <message>
        <source>the database is damaged; {0}</source>
        <translation>die Datenbank ist beschädigt; {0}</translation>
    </message>
    <message>
        <source>the database is empty; {0}</source>
        <translation>die Datenbank ist leer; {0}</translation>
    </message>
    <message>
        <source>the database has shrunk by more than half; {0}</source>
        <translation>die Datenbank ist um mehr als die Hälfte geschrumpft; {0}</translation>
    </message>
    <message>
        <source>the database is not there; {0}</source>
        <translation>die Datenbank ist nicht da; {0}</translation>
    </message>
    <message>
        <source>part of the vault is damaged; {0}</source>
        <translation>ein Teil des Tresors ist beschädigt; {0}</translation>
    </message>
    <message>
        <source>the vault cannot be used; {0}</source>
        <translation>der Tresor lässt sich nicht benutzen; {0}</translation>
    </message>
    <message>
        <source>the vault is not there; {0}</source>
        <translation>der Tresor ist nicht da; {0}</translation>
    </message>
    <message>
        <source>the newest backup is damaged in the vault; {0}</source>
        <translation>die neueste Sicherung ist im Tresor beschädigt; {0}</translation>
    </message>
    <message>
        <source>the newest backup is of a damaged database; {0}</source>
        <translation>die neueste Sicherung stammt von einer beschädigten Datenbank; {0}</translation>
    </message>
    <message>
        <source>the last backup could not be made; {0}</source>
        <translation>die letzte Sicherung ist nicht gelungen; {0}</translation>
    </message>
    <message>
        <source>the last good backup is dated {0}</source>
        <translation>das Datum der letzten guten Sicherung liegt {0}</translation>
    </message>
    <message>
        <source>the last good backup is {0} old</source>
        <translation>die letzte gute Sicherung ist {0} alt</translation>
    </message>
    <message>
        <source>the schedule is off; {0}</source>
        <translation>der Zeitplan ist ausgeschaltet; {0}</translation>
    </message>
    <message>
        <source>there is no good backup</source>
        <translation>es gibt keine gute Sicherung</translation>
    </message>
    <message>
        <source>the first backup is being made</source>
        <translation>die erste Sicherung entsteht gerade</translation>
    </message>
    <message>
        <source>no backup could be made so far</source>
        <translation>bisher ist keine Sicherung gelungen</translation>
    </message>
    <message>
        <source>nothing is backed up yet</source>
        <translation>noch ist nichts gesichert</translation>
    </message>
    <message>
        <source>{0}, but no restore was proved for {1}</source>
        <translation>{0}, aber {1} lang wurde keine Wiederherstellung nachgewiesen</translation>
    </message>
    <message>
        <source>{0}, but no restore was proved in the {1} since the profile was made</source>
        <translation>{0}, aber seit es das Profil gibt ({1}), wurde keine Wiederherstellung nachgewiesen</translation>
    </message>
    <message>
        <source>its backups are paused; {0}</source>
        <translation>ihre Sicherungen sind pausiert; {0}</translation>
    </message>
    <message>
        <source>its backups are paused until {0}; {1}</source>
        <translation>ihre Sicherungen sind bis {0} pausiert; {1}</translation>
    </message>
    <message>
        <source>all backups are paused; {0}</source>
        <translation>alle Sicherungen sind pausiert; {0}</translation>
    </message>
    <message>
        <source>all backups are paused until {0}; {1}</source>
        <translation>alle Sicherungen sind bis {0} pausiert; {1}</translation>
    </message>
    <message>
        <source>backed up {0}</source>
        <translation>{0} gesichert</translation>
    </message>
    <message>
        <source>{0}, proved restorable {1}</source>
        <translation>{0}, {1} die Wiederherstellung nachgewiesen</translation>
    </message>
    <message>
        <source>{0} and read back; its content is not checked yet</source>
        <translation>{0} und zurückgelesen; der Inhalt ist noch nicht geprüft</translation>
    </message>
    <message>
        <source>{0} and checked</source>
        <translation>{0} und geprüft</translation>
    </message>
    <message>
        <source>Until you have looked, no older backup is removed.</source>
        <translation>Bis das geklärt ist, wird keine ältere Sicherung entfernt.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, or was: how old the backup is cannot be told.</source>
        <translation>Die Uhr dieses Computers geht falsch oder ging falsch: Wie alt die Sicherung ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>A backup is being made now.</source>
        <translation>Gerade entsteht eine Sicherung.</translation>
    </message>
    <message>
        <source>Backups are paused.</source>
        <translation>Sicherungen sind pausiert.</translation>
    </message>
    <message>
        <source>A backup has been due since {0} and was not begun: is Holdfast running?</source>
        <translation>Seit {0} ist eine Sicherung fällig und wurde nicht begonnen: Läuft Holdfast?</translation>
    </message>
    <message>
        <source>The last backup could not be made, but what it lacked is there again.</source>
        <translation>Die letzte Sicherung ist nicht gelungen, aber was ihr fehlte, ist wieder da.</translation>
    </message>
    <message>
        <source>Nothing can be read at {0}.</source>
        <translation>Unter {0} lässt sich nichts lesen.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Restore the last good backup</source>
        <translation>Letzte gute Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Let backups go on</source>
        <translation>Sicherungen fortsetzen</translation>
    </message>
    <message>
        <source>Turn the schedule on</source>
        <translation>Zeitplan einschalten</translation>
    </message>
    <message>
        <source>Connect the disk the vault is on, then back up</source>
        <translation>Datenträger des Tresors anschließen, dann sichern</translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation>Tresor prüfen</translation>
    </message>
    <message>
        <source>Free space where the vault is</source>
        <translation>Platz schaffen, wo der Tresor liegt</translation>
    </message>
    <message>
        <source>Say where the vault is</source>
        <translation>Angeben, wo der Tresor ist</translation>
    </message>
    <message>
        <source>Say where the database has moved to, or restore it</source>
        <translation>Neuen Ort der Datenbank angeben oder sie wiederherstellen</translation>
    </message>
    <message>
        <source>Prove that the last backup restores</source>
        <translation>Wiederherstellung der letzten Sicherung nachweisen</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, then back up</source>
        <translation>Uhr dieses Computers prüfen, dann sichern</translation>
    </message>
    <message>
        <source>Close the program that uses the database, then back up</source>
        <translation>Programm schließen, das die Datenbank benutzt, dann sichern</translation>
    </message>
    <message>
        <source>Look whether the database is as it is meant to be</source>
        <translation>Nachsehen, ob die Datenbank ist, wie sie sein soll</translation>
    </message>
    <message>
        <source>See what went wrong</source>
        <translation>Ansehen, was schiefging</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>yesterday {0}</source>
        <translation>gestern {0}</translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation>heute {0}</translation>
    </message>
    <message>
        <source>tomorrow {0}</source>
        <translation>morgen {0}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waiting for another run</source>
        <translation>wartet auf einen anderen Lauf</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>reading again</source>
        <translation>liest noch einmal</translation>
    </message>
    <message>
        <source>hashing</source>
        <translation>bildet Prüfsummen</translation>
    </message>
    <message>
        <source>storing</source>
        <translation>speichert</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>prüft</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>vergleicht</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>sucht</translation>
    </message>
    <message>
        <source>looking through</source>
        <translation>sieht durch</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>stellt wieder her</translation>
    </message>
    <message>
        <source>putting in place</source>
        <translation>setzt ein</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>sweeping</source>
        <translation>räumt auf</translation>
    </message>
    <message>
        <source>purging</source>
        <translation>löscht endgültig</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>führt zusammen</translation>
    </message>
    <message>
        <source>rewriting</source>
        <translation>schreibt neu</translation>
    </message>
    <message>
        <source>taking over</source>
        <translation>übernimmt</translation>
    </message>
    <message>
        <source>writing out</source>
        <translation>schreibt heraus</translation>
    </message>
    <message>
        <source>asking the vaults</source>
        <translation>befragt die Tresore</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>pinned: made before a restore</source>
        <translation>angeheftet: vor einer Wiederherstellung entstanden</translation>
    </message>
    <message>
        <source>pinned: made before a migration</source>
        <translation>angeheftet: vor einer Umstellung entstanden</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>die letzte</translation>
    </message>
    <message>
        <source>one of the last {0}</source>
        <translation>eine der letzten {0}</translation>
    </message>
    <message>
        <source>one of the last {0} verified</source>
        <translation>eine der letzten {0} geprüften</translation>
    </message>
    <message>
        <source>newest of the hour from {0} on {1}</source>
        <translation>neueste der Stunde ab {0} am {1}</translation>
    </message>
    <message>
        <source>newest of {0}</source>
        <translation>neueste: {0}</translation>
    </message>
    <message>
        <source>newest of the week from {0}</source>
        <translation>neueste der Woche ab {0}</translation>
    </message>
    <message>
        <source>damaged, and newer good backups stay</source>
        <translation>beschädigt, und neuere gute Sicherungen bleiben</translation>
    </message>
    <message>
        <source>no rule needs it</source>
        <translation>keine Regel braucht sie</translation>
    </message>
    <message>
        <source>no rule needs it; its content was that of the one before it</source>
        <translation>keine Regel braucht sie; ihr Inhalt war der der vorigen</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}; {1}</translation>
    </message>
    <message>
        <source>dated in the future</source>
        <translation>in der Zukunft datiert</translation>
    </message>
    <message>
        <source>the newest one</source>
        <translation>die neueste</translation>
    </message>
    <message>
        <source>the newest good one</source>
        <translation>die neueste gute</translation>
    </message>
    <message>
        <source>damaged, but made recently</source>
        <translation>beschädigt, aber erst kürzlich entstanden</translation>
    </message>
    <message>
        <source>stays until you have looked: {0}</source>
        <translation>bleibt, bis das geklärt ist: {0}</translation>
    </message>
    <message>
        <source>the database is not there</source>
        <translation>die Datenbank ist nicht da</translation>
    </message>
    <message>
        <source>the database is empty</source>
        <translation>die Datenbank ist leer</translation>
    </message>
    <message>
        <source>the database is damaged</source>
        <translation>die Datenbank ist beschädigt</translation>
    </message>
    <message>
        <source>the database has shrunk by more than half, from {0} to {1} bytes</source>
        <translation>die Datenbank ist um mehr als die Hälfte geschrumpft, von {0} auf {1} Bytes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>zehn</translation>
    </message>
    <message>
        <source>The folders {0} and {1} hold other files.</source>
        <translation>Die Ordner {0} und {1} enthalten andere Dateien.</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>Einen neuen oder leeren Ordner auswählen.</translation>
    </message>
    <message>
        <source>{0} cannot be looked at: {1}.</source>
        <translation>{0} lässt sich nicht ansehen: {1}.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner auswählen.</translation>
    </message>
    <message>
        <source>This is Holdfast&apos;s own folder; a vault in it would be lost with it.</source>
        <translation>Das ist Holdfasts eigener Ordner; ein Tresor darin ginge mit ihm verloren.</translation>
    </message>
    <message>
        <source>Choose a folder elsewhere, best on another disk.</source>
        <translation>Einen Ordner anderswo auswählen, am besten auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>{0} is a file, not a folder.</source>
        <translation>{0} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Einen Ordner auswählen.</translation>
    </message>
    <message>
        <source>The folder {0} is not there.</source>
        <translation>Der Ordner {0} ist nicht da.</translation>
    </message>
    <message>
        <source>If it lies on a disk that is not connected, connect the disk, then try again.</source>
        <translation>Liegt er auf einem Datenträger, der nicht angeschlossen ist: den Datenträger anschließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>{0} lies inside this folder, so it cannot be its vault.</source>
        <translation>{0} liegt in diesem Ordner, deshalb kann er nicht der Tresor dafür sein.</translation>
    </message>
    <message>
        <source>Choose another folder, best on another disk.</source>
        <translation>Einen anderen Ordner auswählen, am besten auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>“{0}” protects this database in this vault already.</source>
        <translation>„{0}“ schützt diese Datenbank schon in diesem Tresor.</translation>
    </message>
    <message>
        <source>Choose another place for a second set of backups, or go back and leave the database out.</source>
        <translation>Für eine zweite Reihe von Sicherungen einen anderen Ort auswählen oder zurückgehen und die Datenbank weglassen.</translation>
    </message>
    <message>
        <source>A new vault is made in {0}.</source>
        <translation>In {0} entsteht ein neuer Tresor.</translation>
    </message>
    <message>
        <source>This is the disk the database is on: if it fails, the backups go with it. An external disk is safer.</source>
        <translation>Auf diesem Datenträger liegt auch die Datenbank: Fällt er aus, sind die Sicherungen mit verloren. Ein externer Datenträger ist sicherer.</translation>
    </message>
    <message>
        <source>There may be too little space for the first backup.</source>
        <translation>Der Platz reicht vielleicht nicht für die erste Sicherung.</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>Your user may not write to {0}.</source>
        <translation>Für {0} fehlt das Recht zu schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>Einen anderen Ordner auswählen oder die Rechte ändern.</translation>
    </message>
    <message>
        <source>Choose the database file inside it.</source>
        <translation>Die Datenbankdatei darin auswählen.</translation>
    </message>
    <message>
        <source>It holds a database, {0}: choose that file.</source>
        <translation>Er enthält eine Datenbank, {0}: diese Datei auswählen.</translation>
    </message>
    <message>
        <source>{0} is a folder, not a database.</source>
        <translation>{0} ist ein Ordner, keine Datenbank.</translation>
    </message>
    <message>
        <source>{0} encrypts its database, so nobody else can read it.</source>
        <translation>{0} verschlüsselt seine Datenbank, deshalb kann sie sonst niemand lesen.</translation>
    </message>
    <message>
        <source>Use the backup that {0} itself offers.</source>
        <translation>Die Sicherung benutzen, die {0} selbst anbietet.</translation>
    </message>
    <message>
        <source>{0} is one of Holdfast&apos;s own files.</source>
        <translation>{0} ist eine von Holdfasts eigenen Dateien.</translation>
    </message>
    <message>
        <source>What matters of them is kept in every vault.</source>
        <translation>Was daran wichtig ist, liegt in jedem Tresor.</translation>
    </message>
    <message>
        <source>{0} is empty (0 bytes), so there is nothing to protect yet.</source>
        <translation>{0} ist leer (0 Bytes), es gibt also noch nichts zu schützen.</translation>
    </message>
    <message>
        <source>Start its program once, or choose another file.</source>
        <translation>Das zugehörige Programm einmal starten oder eine andere Datei auswählen.</translation>
    </message>
    <message>
        <source>{0} is a link to a file that is not there.</source>
        <translation>{0} ist eine Verknüpfung mit einer Datei, die nicht da ist.</translation>
    </message>
    <message>
        <source>Choose the database itself.</source>
        <translation>Die Datenbank selbst auswählen.</translation>
    </message>
    <message>
        <source>{0} is not there any more.</source>
        <translation>{0} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Eine andere Datei auswählen.</translation>
    </message>
    <message>
        <source>{0} cannot be found: its folder {1} is not there.</source>
        <translation>{0} ist nicht zu finden: Der Ordner {1} ist nicht da.</translation>
    </message>
    <message>
        <source>Albums, people and edits of your photos.</source>
        <translation>Alben, Personen und Bearbeitungen der Fotos.</translation>
    </message>
    <message>
        <source>Albums, tags and ratings of your photos.</source>
        <translation>Alben, Stichwörter und Bewertungen der Fotos.</translation>
    </message>
    <message>
        <source>Edits, collections and ratings of your photos.</source>
        <translation>Bearbeitungen, Sammlungen und Bewertungen der Fotos.</translation>
    </message>
    <message>
        <source>Edits, tags and ratings of your photos.</source>
        <translation>Bearbeitungen, Stichwörter und Bewertungen der Fotos.</translation>
    </message>
    <message>
        <source>Events, tags and ratings of your photos.</source>
        <translation>Ereignisse, Stichwörter und Bewertungen der Fotos.</translation>
    </message>
    <message>
        <source>Playlists, ratings and play counts of your music.</source>
        <translation>Wiedergabelisten, Bewertungen und Zähler der Musik.</translation>
    </message>
    <message>
        <source>The catalogue of your books.</source>
        <translation>Das Verzeichnis der Bücher.</translation>
    </message>
    <message>
        <source>The history of your shell.</source>
        <translation>Der Verlauf der Befehlszeile.</translation>
    </message>
    <message>
        <source>The mails themselves lie in other files.</source>
        <translation>Die E-Mails selbst liegen in anderen Dateien.</translation>
    </message>
    <message>
        <source>The passwords of everybody on your server.</source>
        <translation>Die Passwörter aller auf dem Server.</translation>
    </message>
    <message>
        <source>What you have watched and heard, and your library.</source>
        <translation>Gesehenes, Gehörtes und die Mediathek.</translation>
    </message>
    <message>
        <source>What your sensors measured.</source>
        <translation>Was die Sensoren gemessen haben.</translation>
    </message>
    <message>
        <source>Your accounts and transactions.</source>
        <translation>Konten und Buchungen.</translation>
    </message>
    <message>
        <source>Your address book.</source>
        <translation>Das Adressbuch.</translation>
    </message>
    <message>
        <source>Your bookmarks and browsing history.</source>
        <translation>Lesezeichen und Browserverlauf.</translation>
    </message>
    <message>
        <source>Your browsing history.</source>
        <translation>Der Browserverlauf.</translation>
    </message>
    <message>
        <source>Your cards and everything you have learned.</source>
        <translation>Die Karten und alles Gelernte.</translation>
    </message>
    <message>
        <source>Your dashboards and users.</source>
        <translation>Dashboards und Benutzer.</translation>
    </message>
    <message>
        <source>Your family tree.</source>
        <translation>Der Stammbaum.</translation>
    </message>
    <message>
        <source>Your media library, ratings and what you have watched.</source>
        <translation>Mediathek, Bewertungen und Gesehenes.</translation>
    </message>
    <message>
        <source>Your media library, users and what you have watched.</source>
        <translation>Mediathek, Benutzer und Gesehenes.</translation>
    </message>
    <message>
        <source>Your messages, encrypted by Signal itself.</source>
        <translation>Nachrichten, von Signal selbst verschlüsselt.</translation>
    </message>
    <message>
        <source>Your messages.</source>
        <translation>Die Nachrichten.</translation>
    </message>
    <message>
        <source>Your news feeds.</source>
        <translation>Die Nachrichten-Feeds.</translation>
    </message>
    <message>
        <source>Your notes and to-dos.</source>
        <translation>Notizen und Aufgaben.</translation>
    </message>
    <message>
        <source>Your notes.</source>
        <translation>Die Notizen.</translation>
    </message>
    <message>
        <source>Your projects and to-dos.</source>
        <translation>Projekte und Aufgaben.</translation>
    </message>
    <message>
        <source>Your recordings; each project is a database.</source>
        <translation>Aufnahmen; jedes Projekt ist eine Datenbank.</translation>
    </message>
    <message>
        <source>Your references, encrypted by Mendeley itself.</source>
        <translation>Literatur, von Mendeley selbst verschlüsselt.</translation>
    </message>
    <message>
        <source>Your references, notes and tags.</source>
        <translation>Literatur, Notizen und Schlagwörter.</translation>
    </message>
    <message>
        <source>Your to-dos.</source>
        <translation>Die Aufgaben.</translation>
    </message>
    <message>
        <source>Skipped: the computer runs on its battery, and this profile waits for mains power. The backup is made as soon as there is.</source>
        <translation>Ausgelassen: Der Computer läuft im Akkubetrieb, und dieses Profil wartet auf Netzstrom. Die Sicherung folgt, sobald er da ist.</translation>
    </message>
    <message>
        <source>Skipped: the network is metered, and this profile&apos;s vault is reached through it. The backup is made as soon as there is another network.</source>
        <translation>Ausgelassen: Das Netz ist getaktet, und der Tresor dieses Profils liegt dahinter. Die Sicherung folgt, sobald es ein anderes Netz gibt.</translation>
    </message>
    <message>
        <source>Skipped: backups are paused until you resume them.</source>
        <translation>Ausgelassen: Sicherungen sind pausiert, bis sie fortgesetzt werden.</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}; a program with the token “{1}” asked.</source>
        <translation>{0}; verlangt von einem Programm mit dem Token „{1}“.</translation>
    </message>
    <message>
        <source>Made the backup “{0}”, {1}</source>
        <translation>Sicherung „{0}“ erstellt, {1}</translation>
    </message>
    <message>
        <source>Made the backup “{0}” of a damaged database, {1}</source>
        <translation>Sicherung „{0}“ einer beschädigten Datenbank erstellt, {1}</translation>
    </message>
    <message>
        <source>Deleted the backup “{0}”</source>
        <translation>Sicherung „{0}“ gelöscht</translation>
    </message>
    <message>
        <source>Deleted the backup “{0}”, though it was pinned</source>
        <translation>Sicherung „{0}“ gelöscht, obwohl sie angeheftet war</translation>
    </message>
    <message>
        <source>Brought back from “{0}”: {1}</source>
        <translation>Aus „{0}“ zurückgeholt: {1}</translation>
    </message>
    <message>
        <source>Restored “{0}”</source>
        <translation>„{0}“ wiederhergestellt</translation>
    </message>
    <message>
        <source>Restored “{0}” to {1}</source>
        <translation>„{0}“ nach {1} wiederhergestellt</translation>
    </message>
    <message>
        <source>Found the backup “{0}” damaged</source>
        <translation>Sicherung „{0}“ beschädigt vorgefunden</translation>
    </message>
    <message>
        <source>Verified the backup “{0}”: {1}</source>
        <translation>Sicherung „{0}“ geprüft: {1}</translation>
    </message>
    <message>
        <source>added {0}</source>
        <translation>hinzugefügt: {0}</translation>
    </message>
    <message>
        <source>followed {0}</source>
        <translation>nachgezogen: {0}</translation>
    </message>
    <message>
        <source>Opened the vault {0}: {1}</source>
        <translation>Tresor {0} geöffnet: {1}</translation>
    </message>
    <message>
        <source>Set for “{0}”: {1}</source>
        <translation>Für „{0}“ eingestellt: {1}</translation>
    </message>
    <message>
        <source>Changed the profile “{0}”: {1}</source>
        <translation>Profil „{0}“ geändert: {1}</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0} von {1} auf {2}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Paused the backups of “{0}” until {1}</source>
        <translation>Sicherungen von „{0}“ bis {1} pausiert</translation>
    </message>
    <message>
        <source>Paused the backups of “{0}”</source>
        <translation>Sicherungen von „{0}“ pausiert</translation>
    </message>
    <message>
        <source>Paused all scheduled backups until {0}</source>
        <translation>Alle geplanten Sicherungen bis {0} pausiert</translation>
    </message>
    <message>
        <source>Paused all scheduled backups</source>
        <translation>Alle geplanten Sicherungen pausiert</translation>
    </message>
    <message>
        <source>Went on with the backups of “{0}”</source>
        <translation>Sicherungen von „{0}“ fortgesetzt</translation>
    </message>
    <message>
        <source>Went on with all backups</source>
        <translation>Alle Sicherungen fortgesetzt</translation>
    </message>
    <message>
        <source>Made the token “{0}” for “{1}”</source>
        <translation>Token „{0}“ für „{1}“ erstellt</translation>
    </message>
    <message>
        <source>Made the token “{0}” for all profiles</source>
        <translation>Token „{0}“ für alle Profile erstellt</translation>
    </message>
    <message>
        <source>Adopted the backup “{0}” of {1}</source>
        <translation>Sicherung „{0}“ vom {1} übernommen</translation>
    </message>
    <message>
        <source>Adopted the backup “{0}” of another program</source>
        <translation>Sicherung „{0}“ eines anderen Programms übernommen</translation>
    </message>
    <message>
        <source>Wrote settings and backups of “{0}” out for the earlier backup scheduler, to {1}</source>
        <translation>Einstellungen und Sicherungen von „{0}“ für den früheren Sicherungsplaner ausgeschrieben, nach {1}</translation>
    </message>
    <message>
        <source>Pinned the backup “{0}”</source>
        <translation>Sicherung „{0}“ angeheftet</translation>
    </message>
    <message>
        <source>Unpinned the backup “{0}”</source>
        <translation>Sicherung „{0}“ nicht mehr angeheftet</translation>
    </message>
    <message>
        <source>Cleaned the vault {0}</source>
        <translation>Tresor {0} aufgeräumt</translation>
    </message>
    <message>
        <source>Accepted that the trail is not what backups remember; there are {0} of them</source>
        <translation>Anerkannt, dass das Protokoll nicht ist, was Sicherungen wissen; es sind {0}</translation>
    </message>
    <message>
        <source>Checked the vault {0}: everything in it is whole</source>
        <translation>Tresor {0} geprüft: alles darin ist vollständig</translation>
    </message>
    <message>
        <source>Checked the vault {0}: found damage</source>
        <translation>Tresor {0} geprüft: Schäden gefunden</translation>
    </message>
    <message>
        <source>Put damaged {0} of a vault aside</source>
        <translation>Beschädigtes {0} eines Tresors beiseitegelegt</translation>
    </message>
    <message>
        <source>Protected {0} as “{1}”</source>
        <translation>{0} als „{1}“ geschützt</translation>
    </message>
    <message>
        <source>Removed the profile “{0}”</source>
        <translation>Profil „{0}“ entfernt</translation>
    </message>
    <message>
        <source>Accepted what the database of “{0}” has become</source>
        <translation>Anerkannt, was aus der Datenbank von „{0}“ geworden ist</translation>
    </message>
    <message>
        <source>Revoked the token “{0}”</source>
        <translation>Token „{0}“ widerrufen</translation>
    </message>
    <message>
        <source>Skipped a {0}</source>
        <translation>Ausgelassen: {0}</translation>
    </message>
    <message>
        <source>Cancelled a {0}</source>
        <translation>Abgebrochen: {0}</translation>
    </message>
    <message>
        <source>Failed: {0}</source>
        <translation>Fehlgeschlagen: {0}</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>clean-up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>A backup needs a name; nothing was changed.</source>
        <translation>Die Sicherung braucht einen Namen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A copy of line {0} stands where line {1} belongs.</source>
        <translation>Wo Zeile {1} hingehört, steht eine Kopie von Zeile {0}.</translation>
    </message>
    <message>
        <source>A profile needs a name; nothing was changed.</source>
        <translation>Das Profil braucht einen Namen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A program has the database open</source>
        <translation>Ein Programm hat die Datenbank geöffnet</translation>
    </message>
    <message>
        <source>A token needs a name; nothing was changed.</source>
        <translation>Das Token braucht einen Namen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another process has been busy with the catalogue {0} for a minute.</source>
        <translation>Ein anderer Prozess ist seit einer Minute mit dem Katalog {0} beschäftigt.</translation>
    </message>
    <message>
        <source>Another process has been writing to the catalogue {0} for {1} seconds.</source>
        <translation>Ein anderer Prozess schreibt seit {1} Sekunden in den Katalog {0}.</translation>
    </message>
    <message>
        <source>Another program listens at {0}.</source>
        <translation>Ein anderes Programm lauscht an {0}.</translation>
    </message>
    <message>
        <source>Back it up with: holdfast backup {0}</source>
        <translation>So wird sie gesichert: holdfast backup {0}</translation>
    </message>
    <message>
        <source>Backups are not concerned: they are made while Holdfast is open.</source>
        <translation>Sicherungen sind nicht betroffen: Sie entstehen, solange Holdfast geöffnet ist.</translation>
    </message>
    <message>
        <source>Check the disk the vault is on, then try again.</source>
        <translation>Den Datenträger des Tresors prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Einen kürzeren Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another name with --name.</source>
        <translation>Mit --name einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another one with --port, or a socket with --socket.</source>
        <translation>Mit --port einen anderen oder mit --socket einen Socket wählen.</translation>
    </message>
    <message>
        <source>Choose another place with --socket.</source>
        <translation>Mit --socket einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Close some programs, then try again.</source>
        <translation>Einige Programme schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Close the program that uses it, or wait: the next try may succeed.</source>
        <translation>Das Programm schließen, das sie benutzt, oder warten: Der nächste Versuch kann gelingen.</translation>
    </message>
    <message>
        <source>Close the program, then try again.</source>
        <translation>Das Programm schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Connect the disk it is on, or tell Holdfast where the database has moved to.</source>
        <translation>Den Datenträger anschließen, auf dem sie liegt, oder Holdfast sagen, wohin die Datenbank gezogen ist.</translation>
    </message>
    <message>
        <source>Connect the disk the vault is on, then try again.</source>
        <translation>Den Datenträger des Tresors anschließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Databases and backups are as they were.</source>
        <translation>Datenbanken und Sicherungen sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Delete backups you no longer need and run `holdfast vault clean`, or free space.</source>
        <translation>Nicht mehr benötigte Sicherungen löschen und den Tresor aufräumen (`holdfast vault clean`) oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Everything works in a terminal too, see: holdfast --help</source>
        <translation>Alles geht auch im Terminal, siehe: holdfast --help</translation>
    </message>
    <message>
        <source>Find out who could write Holdfast&apos;s own folder.</source>
        <translation>Herausfinden, wer in Holdfasts eigenen Ordner schreiben konnte.</translation>
    </message>
    <message>
        <source>Finished backups are safe; nothing unfinished counts as a backup.</source>
        <translation>Fertige Sicherungen sind sicher; Unfertiges zählt nicht als Sicherung.</translation>
    </message>
    <message>
        <source>Finished backups are safe; what was unfinished counts for nothing and is cleared away by the next run.</source>
        <translation>Fertige Sicherungen sind sicher; Unfertiges zählt nicht und wird vom nächsten Lauf weggeräumt.</translation>
    </message>
    <message>
        <source>Free some space on the disk that holds Holdfast&apos;s own folder, then try again.</source>
        <translation>Platz auf dem Datenträger mit Holdfasts eigenem Ordner schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Einen Namen angeben.</translation>
    </message>
    <message>
        <source>Give your user permission to read the file and its folder, then try again.</source>
        <translation>Dem eigenen Benutzer das Leserecht für die Datei und ihren Ordner geben, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Go back to the version you had before, and report this with the details.</source>
        <translation>Zur vorigen Fassung zurückkehren und das mit den Einzelheiten melden.</translation>
    </message>
    <message>
        <source>Holdfast already looks after these databases: {0}{1}.</source>
        <translation>Holdfast kümmert sich schon um diese Datenbanken: {0}{1}.</translation>
    </message>
    <message>
        <source>Holdfast is running already</source>
        <translation>Holdfast läuft bereits</translation>
    </message>
    <message>
        <source>Holdfast made a mistake</source>
        <translation>Holdfast hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Holdfast will not restore there</source>
        <translation>Dorthin stellt Holdfast nicht wieder her</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own catalogue was damaged, so it was set aside as {0}.</source>
        <translation>Holdfasts eigener Katalog war beschädigt und wurde als {0} beiseitegelegt.</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own folder could not be written: {0}.</source>
        <translation>Holdfasts eigener Ordner ließ sich nicht beschreiben: {0}.</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own folder {0} cannot be used: {1}.</source>
        <translation>Holdfasts eigener Ordner {0} lässt sich nicht benutzen: {1}.</translation>
    </message>
    <message>
        <source>If it happens again, look with: holdfast doctor</source>
        <translation>Geschieht es noch einmal, hiermit nachsehen: holdfast doctor</translation>
    </message>
    <message>
        <source>If you put an older copy of it back yourself, this is what shows.</source>
        <translation>Wurde eine ältere Kopie davon absichtlich zurückgelegt, so zeigt es sich hier.</translation>
    </message>
    <message>
        <source>Install the current version of Holdfast, then try again.</source>
        <translation>Die aktuelle Fassung von Holdfast installieren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>It was cut off: the program was killed, it crashed, or the computer went off.</source>
        <translation>Er wurde abgebrochen: Das Programm wurde beendet, ist abgestürzt, oder der Computer ging aus.</translation>
    </message>
    <message>
        <source>Line {0} is missing: removed after having been written.</source>
        <translation>Zeile {0} fehlt: Sie wurde nach dem Schreiben entfernt.</translation>
    </message>
    <message>
        <source>Line {0} is not the one that line {1} was written after: it was edited and sealed anew, or put in place of another.</source>
        <translation>Zeile {0} ist nicht die, nach der Zeile {1} geschrieben wurde: Sie wurde bearbeitet und neu versiegelt oder steht an der Stelle einer anderen.</translation>
    </message>
    <message>
        <source>Line {0} says that another one came before it.</source>
        <translation>Zeile {0} sagt, dass eine andere vor ihr kam.</translation>
    </message>
    <message>
        <source>Line {0} was edited after it had been written.</source>
        <translation>Zeile {0} wurde nach dem Schreiben bearbeitet.</translation>
    </message>
    <message>
        <source>Line {0} was put in later; those behind it had other numbers.</source>
        <translation>Zeile {0} wurde später eingefügt; die dahinter hatten andere Nummern.</translation>
    </message>
    <message>
        <source>Line {0} was swapped: what stands there was line {1}.</source>
        <translation>Zeile {0} wurde vertauscht: Was dort steht, war Zeile {1}.</translation>
    </message>
    <message>
        <source>Lines {0} to {1} are missing: removed after having been written.</source>
        <translation>Die Zeilen {0} bis {1} fehlen: Sie wurden nach dem Schreiben entfernt.</translation>
    </message>
    <message>
        <source>Make Holdfast&apos;s own folder writable, or free some space there, then try again.</source>
        <translation>Holdfasts eigenen Ordner beschreibbar machen oder dort Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Look at the permissions of your configuration folder, then try again.</source>
        <translation>Die Rechte des Konfigurationsordners ansehen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Look whether the disks of the database and of the vault answer, then try again.</source>
        <translation>Nachsehen, ob die Datenträger der Datenbank und des Tresors antworten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Make it writable, or set {0} to another folder.</source>
        <translation>Ihn beschreibbar machen oder {0} auf einen anderen Ordner setzen.</translation>
    </message>
    <message>
        <source>Make them known again from the vault, once for each: holdfast vault open DIR</source>
        <translation>Sie aus dem Tresor wieder bekannt machen, jeden einmal: holdfast vault open ORDNER</translation>
    </message>
    <message>
        <source>Move the file away, then protect the databases again; the vaults keep every backup.</source>
        <translation>Die Datei wegbewegen, dann die Datenbanken neu schützen; die Tresore behalten jede Sicherung.</translation>
    </message>
    <message>
        <source>Move the file away, then try again.</source>
        <translation>Die Datei wegbewegen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>No database and no backup is touched by this, but the profiles and the history it held are not known any more.</source>
        <translation>Keine Datenbank und keine Sicherung ist davon betroffen, aber die Profile und der Verlauf darin sind nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>No database and no backup is touched by this.</source>
        <translation>Keine Datenbank und keine Sicherung ist davon betroffen.</translation>
    </message>
    <message>
        <source>No database and no backup was touched.</source>
        <translation>Keine Datenbank und keine Sicherung wurde berührt.</translation>
    </message>
    <message>
        <source>No process could be started for the work: {0}.</source>
        <translation>Für die Arbeit ließ sich kein Prozess starten: {0}.</translation>
    </message>
    <message>
        <source>No room to work in</source>
        <translation>Kein Platz zum Arbeiten</translation>
    </message>
    <message>
        <source>No windows can be shown here</source>
        <translation>Hier lassen sich keine Fenster zeigen</translation>
    </message>
    <message>
        <source>Not everything is safe</source>
        <translation>Nicht alles ist sicher</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Nothing can listen at {0}: {1}.</source>
        <translation>An {0} kann nichts lauschen: {1}.</translation>
    </message>
    <message>
        <source>Nothing was begun.</source>
        <translation>Nichts wurde begonnen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was heard of the process that did the work for {0}, so it was ended.</source>
        <translation>Vom Prozess, der die Arbeit tat, war {0} lang nichts zu hören, deshalb wurde er beendet.</translation>
    </message>
    <message>
        <source>Part of the vault is damaged</source>
        <translation>Ein Teil des Tresors ist beschädigt</translation>
    </message>
    <message>
        <source>Please report this with the details below.</source>
        <translation>Bitte mit den Einzelheiten unten melden.</translation>
    </message>
    <message>
        <source>Profiles: {0}.</source>
        <translation>Profile: {0}.</translation>
    </message>
    <message>
        <source>Protect a database first: holdfast protect.</source>
        <translation>Zuerst eine Datenbank schützen: holdfast protect.</translation>
    </message>
    <message>
        <source>Restore the last good backup, or repair the database with its own program.</source>
        <translation>Die letzte gute Sicherung wiederherstellen oder die Datenbank mit ihrem eigenen Programm reparieren.</translation>
    </message>
    <message>
        <source>Run `holdfast vault check` to see which backups are concerned; the others still restore.</source>
        <translation>Den Tresor prüfen (`holdfast vault check`), um zu sehen, welche Sicherungen betroffen sind; die übrigen lassen sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Settings cannot be {0}: each is a name with a value.</source>
        <translation>Einstellungen können nicht {0} sein: Jede ist ein Name mit einem Wert.</translation>
    </message>
    <message>
        <source>Something happened that Holdfast was not prepared for ({0}), and it gave up.</source>
        <translation>Es geschah etwas, worauf Holdfast nicht vorbereitet war ({0}), und es gab auf.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Starting at login could not be arranged: {0}.</source>
        <translation>Der Start bei der Anmeldung ließ sich nicht einrichten: {0}.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopped at once.</source>
        <translation>Sofort angehalten.</translation>
    </message>
    <message>
        <source>That cannot be done</source>
        <translation>Das geht nicht</translation>
    </message>
    <message>
        <source>That one makes the backups.</source>
        <translation>Das laufende macht die Sicherungen.</translation>
    </message>
    <message>
        <source>The API cannot be offered</source>
        <translation>Die API lässt sich nicht anbieten</translation>
    </message>
    <message>
        <source>The audit trail is not as it was written</source>
        <translation>Das Protokoll ist nicht, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>Die Sicherung wurde nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>The catalogue could not be used</source>
        <translation>Der Katalog ließ sich nicht benutzen</translation>
    </message>
    <message>
        <source>The catalogue is in use</source>
        <translation>Der Katalog ist in Benutzung</translation>
    </message>
    <message>
        <source>The catalogue {0} could not be brought up to date with this version of Holdfast, so it was left as it was.</source>
        <translation>Der Katalog {0} ließ sich nicht auf den Stand dieser Fassung von Holdfast bringen und blieb, wie er war.</translation>
    </message>
    <message>
        <source>The catalogue {0} is damaged and cannot be moved: {1}.</source>
        <translation>Der Katalog {0} ist beschädigt und lässt sich nicht wegbewegen: {1}.</translation>
    </message>
    <message>
        <source>The catalogue {0} is damaged.</source>
        <translation>Der Katalog {0} ist beschädigt.</translation>
    </message>
    <message>
        <source>The catalogue {0} was written by a newer Holdfast, which this one cannot read without harming it.</source>
        <translation>Der Katalog {0} stammt von einem neueren Holdfast; dieses kann ihn nicht lesen, ohne ihm zu schaden.</translation>
    </message>
    <message>
        <source>The catalogue {0} {1}.</source>
        <translation>Der Katalog {0} {1}.</translation>
    </message>
    <message>
        <source>The database changed while it was read</source>
        <translation>Die Datenbank änderte sich beim Lesen</translation>
    </message>
    <message>
        <source>The database could not be read</source>
        <translation>Die Datenbank war nicht lesbar</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>Die Datenbank ist beschädigt</translation>
    </message>
    <message>
        <source>The database is in use</source>
        <translation>Die Datenbank ist in Benutzung</translation>
    </message>
    <message>
        <source>The database is not there</source>
        <translation>Die Datenbank ist nicht da</translation>
    </message>
    <message>
        <source>The database may not be read</source>
        <translation>Die Datenbank darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file {0} cannot be written: {1}.</source>
        <translation>Die Datei {0} lässt sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>The file {0}, which {1} names, holds no instant.</source>
        <translation>Die Datei {0}, die {1} nennt, enthält keinen Zeitpunkt.</translation>
    </message>
    <message>
        <source>The list of profiles {0} cannot be read, so it was left as it is.</source>
        <translation>Die Liste der Profile {0} ist nicht lesbar und blieb deshalb, wie sie ist.</translation>
    </message>
    <message>
        <source>The port {0} {1}.</source>
        <translation>Der Port {0} {1}.</translation>
    </message>
    <message>
        <source>It only read: databases and backups are as they were.</source>
        <translation>Er hat nur gelesen: Datenbanken und Sicherungen sind, wie sie waren.</translation>
    </message>
    <message>
        <source>The process that did the work crashed ({0}).</source>
        <translation>Der Prozess, der die Arbeit tat, ist abgestürzt ({0}).</translation>
    </message>
    <message>
        <source>The process that did the work ended without a word (status {0}).</source>
        <translation>Der Prozess, der die Arbeit tat, endete wortlos (Status {0}).</translation>
    </message>
    <message>
        <source>The process that did the work was ended from outside ({0}).</source>
        <translation>Der Prozess, der die Arbeit tat, wurde von außen beendet ({0}).</translation>
    </message>
    <message>
        <source>The process that did the work was killed ({0}).</source>
        <translation>Der Prozess, der die Arbeit tat, wurde abgebrochen ({0}).</translation>
    </message>
    <message>
        <source>The restored file is not the backup</source>
        <translation>Die wiederhergestellte Datei ist nicht die Sicherung</translation>
    </message>
    <message>
        <source>The setting {0} cannot be {1}: {2}.</source>
        <translation>Die Einstellung {0} kann nicht {1} sein: {2}.</translation>
    </message>
    <message>
        <source>The setting {0} is missing.</source>
        <translation>Die Einstellung {0} fehlt.</translation>
    </message>
    <message>
        <source>The system does that too, when memory runs out.</source>
        <translation>Das tut auch das System, wenn der Arbeitsspeicher ausgeht.</translation>
    </message>
    <message>
        <source>The trail ends after {0} lines, but there were {1}, {2}: its end was cut off, or an older copy of the catalogue was put back.</source>
        <translation>Das Protokoll endet nach {0} Zeilen, es waren aber {1}, {2}: Sein Ende wurde abgeschnitten, oder eine ältere Kopie des Katalogs wurde zurückgelegt.</translation>
    </message>
    <message>
        <source>The trail is empty, but there were lines, as the backup {0} remembers.</source>
        <translation>Das Protokoll ist leer, es gab aber Zeilen, wie die Sicherung {0} weiß.</translation>
    </message>
    <message>
        <source>The trail was rewritten from a line from {0} to {1} on and sealed anew: the backup {2} remembers another line {3}, or a copy of this home made that backup.</source>
        <translation>Das Protokoll wurde ab einer Zeile von {0} bis {1} umgeschrieben und neu versiegelt: Die Sicherung {2} kennt eine andere Zeile {3}, oder eine Kopie dieses Ordners hat jene Sicherung gemacht.</translation>
    </message>
    <message>
        <source>The trail was rewritten from a line from {0} to {1} on and sealed anew: the backup {2} remembers another line {3}.</source>
        <translation>Das Protokoll wurde ab einer Zeile von {0} bis {1} umgeschrieben und neu versiegelt: Die Sicherung {2} kennt eine andere Zeile {3}.</translation>
    </message>
    <message>
        <source>The trail was rewritten from line {0} on and sealed anew: the backup {1} remembers another line {2}, or a copy of this home made that backup.</source>
        <translation>Das Protokoll wurde ab Zeile {0} umgeschrieben und neu versiegelt: Die Sicherung {1} kennt eine andere Zeile {2}, oder eine Kopie dieses Ordners hat jene Sicherung gemacht.</translation>
    </message>
    <message>
        <source>The trail was rewritten from line {0} on and sealed anew: the backup {1} remembers another line {2}.</source>
        <translation>Das Protokoll wurde ab Zeile {0} umgeschrieben und neu versiegelt: Die Sicherung {1} kennt eine andere Zeile {2}.</translation>
    </message>
    <message>
        <source>The vault could not be used</source>
        <translation>Der Tresor ließ sich nicht benutzen</translation>
    </message>
    <message>
        <source>The vault could not be written</source>
        <translation>Der Tresor ließ sich nicht beschreiben</translation>
    </message>
    <message>
        <source>The vault is full</source>
        <translation>Der Tresor ist voll</translation>
    </message>
    <message>
        <source>The vault is in use</source>
        <translation>Der Tresor ist in Benutzung</translation>
    </message>
    <message>
        <source>The vault is not there</source>
        <translation>Der Tresor ist nicht da</translation>
    </message>
    <message>
        <source>The vault needs a newer Holdfast</source>
        <translation>Der Tresor braucht ein neueres Holdfast</translation>
    </message>
    <message>
        <source>The vaults keep every backup, with or without the catalogue.</source>
        <translation>Die Tresore behalten jede Sicherung, mit oder ohne Katalog.</translation>
    </message>
    <message>
        <source>The work was cut off</source>
        <translation>Die Arbeit wurde abgebrochen</translation>
    </message>
    <message>
        <source>There is a line {0} too many.</source>
        <translation>Es gibt eine Zeile {0} zu viel.</translation>
    </message>
    <message>
        <source>There is already a profile “{0}”.</source>
        <translation>Ein Profil „{0}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no profile “{0}”.</source>
        <translation>Ein Profil „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no run {0} in the history.</source>
        <translation>Einen Lauf {0} gibt es im Verlauf nicht.</translation>
    </message>
    <message>
        <source>There is no setting {0}.</source>
        <translation>Eine Einstellung {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no setting {0}; perhaps {1} is meant.</source>
        <translation>Eine Einstellung {0} gibt es nicht; vielleicht ist {1} gemeint.</translation>
    </message>
    <message>
        <source>There is no such profile.</source>
        <translation>Dieses Profil gibt es nicht.</translation>
    </message>
    <message>
        <source>There was not enough memory, so the work was given up.</source>
        <translation>Der Arbeitsspeicher reichte nicht, deshalb wurde die Arbeit aufgegeben.</translation>
    </message>
    <message>
        <source>This backup name has {0} bytes; at most {1} without NUL are kept.</source>
        <translation>Der Sicherungsname hat {0} Bytes; höchstens {1} ohne NUL werden behalten.</translation>
    </message>
    <message>
        <source>This backup name is not valid text; nothing was changed.</source>
        <translation>Der Sicherungsname ist kein gültiger Text; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This database is already protected in that vault, by the profile “{0}”.</source>
        <translation>Diese Datenbank wird in diesem Tresor schon geschützt, vom Profil „{0}“.</translation>
    </message>
    <message>
        <source>This is not a SQLite database</source>
        <translation>Das ist keine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>This is not the vault that was expected</source>
        <translation>Das ist nicht der erwartete Tresor</translation>
    </message>
    <message>
        <source>This profile name has {0} bytes; at most {1} without NUL are kept.</source>
        <translation>Der Profilname hat {0} Bytes; höchstens {1} ohne NUL werden behalten.</translation>
    </message>
    <message>
        <source>This profile name is not valid text; nothing was changed.</source>
        <translation>Der Profilname ist kein gültiger Text; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This system has no sockets in files.</source>
        <translation>Dieses System hat keine Sockets in Dateien.</translation>
    </message>
    <message>
        <source>This token name has {0} bytes; at most {1} without NUL are kept.</source>
        <translation>Der Name des Tokens hat {0} Bytes; höchstens {1} ohne NUL werden behalten.</translation>
    </message>
    <message>
        <source>This token name is not valid text; nothing was changed.</source>
        <translation>Der Name des Tokens ist kein gültiger Text; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>To run this one instead, stop the other first.</source>
        <translation>Damit dieses hier läuft, das andere zuerst beenden.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>Use a port: --port N</source>
        <translation>Einen Port benutzen: --port N</translation>
    </message>
    <message>
        <source>Use letters your keyboard can type.</source>
        <translation>Buchstaben benutzen, die sich auf der Tastatur tippen lassen.</translation>
    </message>
    <message>
        <source>Wait for the other run to end, then try again.</source>
        <translation>Warten, bis der andere Lauf endet, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>What was begun is either finished or will be cleared away by the next run.</source>
        <translation>Was begonnen war, ist entweder fertig oder wird vom nächsten Lauf weggeräumt.</translation>
    </message>
    <message>
        <source>Without --api everything else works.</source>
        <translation>Ohne --api geht alles Übrige.</translation>
    </message>
    <message>
        <source>Write one with its offset, such as 2027-01-31T03:00:30+00:00, or unset {0} to go by the computer&apos;s clock.</source>
        <translation>Einen mit Versatz hineinschreiben, etwa 2027-01-31T03:00:30+00:00, oder {0} entfernen, um nach der Uhr des Computers zu gehen.</translation>
    </message>
    <message>
        <source>{0} is not a catalogue of Holdfast&apos;s.</source>
        <translation>{0} ist kein Katalog von Holdfast.</translation>
    </message>
    <message>
        <source>{0} is there and is no socket.</source>
        <translation>{0} ist da und ist kein Socket.</translation>
    </message>
    <message>
        <source>as the catalogue&apos;s own count tells</source>
        <translation>wie die Zählung des Katalogs zeigt</translation>
    </message>
    <message>
        <source>as the backup {0} remembers</source>
        <translation>wie die Sicherung {0} weiß</translation>
    </message>
    <message>
        <source>only {0} bytes of it are left</source>
        <translation>nur {0} Bytes davon sind übrig</translation>
    </message>
    <message>
        <source>its header states an impossible page size</source>
        <translation>ihr Kopf nennt eine unmögliche Seitengröße</translation>
    </message>
    <message>
        <source>its header holds values that SQLite never writes</source>
        <translation>ihr Kopf enthält Werte, die SQLite nie schreibt</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>dafür fehlt das Recht</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>die Datei oder der Ordner ist nicht da</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Fehler beim Lesen oder Schreiben</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>das ist kein Ordner</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>einem anderen Programm</translation>
    </message>
    <message>
        <source>it is true or false</source>
        <translation>sie ist ja oder nein</translation>
    </message>
    <message>
        <source>The program that uses {0} keeps it locked and never stops writing</source>
        <translation>Das Programm, das {0} benutzt, hält sie gesperrt und hört nie auf zu schreiben</translation>
    </message>
    <message>
        <source>Write the table before it, for example: items.id</source>
        <translation>Die Tabelle davorsetzen, zum Beispiel: items.id</translation>
    </message>
    <message>
        <source>process {0} on {1}</source>
        <translation>Prozess {0} auf {1}</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>ein anderer Prozess</translation>
    </message>
    <message>
        <source>is locked by another program</source>
        <translation>ist von einem anderen Programm gesperrt</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>eine Pipe</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>a disk device</source>
        <translation>ein Datenträgergerät</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} Minuten</translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation>{0} Sekunden</translation>
    </message>
    <message>
        <source>What was taken over by then stays, and doing it again goes on from there.</source>
        <translation>Was bis dahin übernommen wurde, bleibt, und ein neuer Versuch macht dort weiter.</translation>
    </message>
    <message>
        <source>The files that were written are whole, and the settings there are as they were.</source>
        <translation>Die geschriebenen Dateien sind vollständig, und die Einstellungen dort sind, wie sie waren.</translation>
    </message>
    <message>
        <source>That is wrong with the trail itself and cannot be accepted.</source>
        <translation>Das ist am Protokoll selbst falsch und lässt sich nicht anerkennen.</translation>
    </message>
    <message>
        <source>No backup contradicts the audit trail, so there is nothing to accept.</source>
        <translation>Keine Sicherung widerspricht dem Protokoll, also gibt es nichts anzuerkennen.</translation>
    </message>
    <message>
        <source>{0} has the earlier backup scheduler&apos;s tables, but nobody&apos;s settings in them.</source>
        <translation>{0} hat die Tabellen des früheren Sicherungsplaners, aber niemandes Einstellungen darin.</translation>
    </message>
    <message>
        <source>Protect it like any other database.</source>
        <translation>Sie wie jede andere Datenbank schützen.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the backups.</source>
        <translation>Den Ordner auswählen, der die Sicherungen enthält.</translation>
    </message>
    <message>
        <source>A copy of it as it is was kept as “{0}”, marked damaged; the earlier backups were not touched.</source>
        <translation>Eine Kopie, wie sie ist, wurde als „{0}“ aufgehoben, als beschädigt gekennzeichnet; die früheren Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>A pause cannot end before it begins.</source>
        <translation>Eine Pause kann nicht enden, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>A statement here may read this backup and do nothing else.</source>
        <translation>Eine Anweisung darf hier diese Sicherung lesen und sonst nichts.</translation>
    </message>
    <message>
        <source>Add FROM and the name of a table.</source>
        <translation>FROM und den Namen einer Tabelle ergänzen.</translation>
    </message>
    <message>
        <source>Ask for its bytes instead: hex(column).</source>
        <translation>Stattdessen seine Bytes abfragen: hex(spalte).</translation>
    </message>
    <message>
        <source>Backups can be read, never changed.</source>
        <translation>Sicherungen lassen sich lesen, nie ändern.</translation>
    </message>
    <message>
        <source>Backups can be read, never changed: this statement would do more than read.</source>
        <translation>Sicherungen lassen sich lesen, nie ändern: Diese Anweisung täte mehr als lesen.</translation>
    </message>
    <message>
        <source>Backups that were made for it are not in this vault: it is an older copy.</source>
        <translation>Sicherungen, die dafür entstanden, fehlen in diesem Tresor: Er ist eine ältere Kopie.</translation>
    </message>
    <message>
        <source>Begin with SELECT; to change something, restore and use the program.</source>
        <translation>Mit SELECT beginnen; um etwas zu ändern, wiederherstellen und das Programm benutzen.</translation>
    </message>
    <message>
        <source>Check the disk, or choose another place.</source>
        <translation>Den Datenträger prüfen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>Check the statement; only reading ones work here.</source>
        <translation>Die Anweisung prüfen; nur lesende gehen hier.</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>Einen eigenen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose a name that is not taken, or remove that file yourself.</source>
        <translation>Einen freien Namen wählen oder diese Datei selbst entfernen.</translation>
    </message>
    <message>
        <source>Choose a vault in another folder, best on another disk.</source>
        <translation>Einen Tresor in einem anderen Ordner wählen, am besten auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Choose a vault in another folder: that one is only read.</source>
        <translation>Einen Tresor in einem anderen Ordner wählen: Jener wird nur gelesen.</translation>
    </message>
    <message>
        <source>Choose another backup, or save this one elsewhere with --to FILE.</source>
        <translation>Eine andere Sicherung wählen oder diese anderswo speichern (--to DATEI).</translation>
    </message>
    <message>
        <source>Choose another folder for the files.</source>
        <translation>Einen anderen Ordner für die Dateien wählen.</translation>
    </message>
    <message>
        <source>Choose another name, or revoke that one first.</source>
        <translation>Einen anderen Namen wählen oder jenes zuerst widerrufen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Choose another place, or free some space there.</source>
        <translation>Einen anderen Ort wählen oder dort Platz schaffen.</translation>
    </message>
    <message>
        <source>Choose another place, or give your user permission to write there.</source>
        <translation>Einen anderen Ort wählen oder dem eigenen Benutzer dort das Schreibrecht geben.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Compare two backups, or restore one.</source>
        <translation>Zwei Sicherungen vergleichen oder eine wiederherstellen.</translation>
    </message>
    <message>
        <source>Connect the disk with the newer vault.</source>
        <translation>Den Datenträger mit dem neueren Tresor anschließen.</translation>
    </message>
    <message>
        <source>Free some space there, or choose another place.</source>
        <translation>Dort Platz schaffen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Functions that only the program has cannot be used here.</source>
        <translation>Funktionen, die nur das Programm hat, gehen hier nicht.</translation>
    </message>
    <message>
        <source>Give an SQL condition over the table&apos;s columns, for example: id &lt; 100</source>
        <translation>Eine SQL-Bedingung über die Spalten der Tabelle angeben, zum Beispiel: id &lt; 100</translation>
    </message>
    <message>
        <source>Give more of the name, for example one of: {0}</source>
        <translation>Mehr vom Namen angeben, zum Beispiel einen von: {0}</translation>
    </message>
    <message>
        <source>Here none are made by schedule until you turn that on.</source>
        <translation>Hier entstehen keine nach Zeitplan, bis das eingeschaltet wird.</translation>
    </message>
    <message>
        <source>Holdfast is being closed.</source>
        <translation>Holdfast wird gerade beendet.</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own folder can be neither a vault nor protected here.</source>
        <translation>Holdfasts eigener Ordner kann hier weder Tresor sein noch geschützt werden.</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own folder {0} cannot be written: {1}.</source>
        <translation>Holdfasts eigener Ordner {0} lässt sich nicht beschreiben: {1}.</translation>
    </message>
    <message>
        <source>If it is lost for good, go on with this one: holdfast backup … --accept-older-vault</source>
        <translation>Ist er endgültig verloren, mit diesem weitermachen: holdfast backup … --accept-older-vault</translation>
    </message>
    <message>
        <source>It could not be noted on a backup: {0}.</source>
        <translation>Es ließ sich an einer Sicherung nicht vermerken: {0}.</translation>
    </message>
    <message>
        <source>It was called “{0}”, a name that another profile here has.</source>
        <translation>Es hieß „{0}“; diesen Namen hat hier schon ein anderes Profil.</translation>
    </message>
    <message>
        <source>It was left out; its backups are as they were.</source>
        <translation>Sie wurde weggelassen; ihre Sicherungen sind, wie sie waren.</translation>
    </message>
    <message>
        <source>It was not put in place; nothing was changed.</source>
        <translation>Sie wurde nicht eingesetzt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It was stopped before it began.</source>
        <translation>Es wurde angehalten, bevor es begann.</translation>
    </message>
    <message>
        <source>Its backups can be looked into and restored all the same.</source>
        <translation>Ihre Sicherungen lassen sich trotzdem ansehen und wiederherstellen.</translation>
    </message>
    <message>
        <source>Its files were not touched.</source>
        <translation>Ihre Dateien sind unberührt.</translation>
    </message>
    <message>
        <source>Its rows cannot be shown here; a restore brings them back all the same.</source>
        <translation>Ihre Zeilen lassen sich hier nicht zeigen; eine Wiederherstellung bringt sie trotzdem zurück.</translation>
    </message>
    <message>
        <source>Its vault was in {0}; backups are kept here from now on.</source>
        <translation>Der Tresor lag in {0}; ab jetzt liegen die Sicherungen hier.</translation>
    </message>
    <message>
        <source>Its {0} file was written to {1}.</source>
        <translation>Die zugehörige Datei {0} wurde nach {1} geschrieben.</translation>
    </message>
    <message>
        <source>Leave one of them.</source>
        <translation>Eine davon stehen lassen.</translation>
    </message>
    <message>
        <source>Leave out the function that does more.</source>
        <translation>Die Funktion weglassen, die mehr tut.</translation>
    </message>
    <message>
        <source>Look at an earlier backup, or at another table.</source>
        <translation>Eine frühere Sicherung oder eine andere Tabelle ansehen.</translation>
    </message>
    <message>
        <source>Look at the statement again; nothing in the backup can be changed by it.</source>
        <translation>Die Anweisung noch einmal ansehen; an der Sicherung kann sie nichts ändern.</translation>
    </message>
    <message>
        <source>Look at the words just before that place.</source>
        <translation>Die Wörter unmittelbar davor ansehen.</translation>
    </message>
    <message>
        <source>Make it yourself, or choose another one.</source>
        <translation>Ihn selbst anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Make the folder first, or choose another one.</source>
        <translation>Den Ordner zuerst anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Make the folder first.</source>
        <translation>Den Ordner zuerst anlegen.</translation>
    </message>
    <message>
        <source>More than one table has a column “{0}”.</source>
        <translation>Mehr als eine Tabelle hat eine Spalte „{0}“.</translation>
    </message>
    <message>
        <source>Name a database file.</source>
        <translation>Eine Datenbankdatei angeben.</translation>
    </message>
    <message>
        <source>Name a time that is still to come.</source>
        <translation>Eine Zeit angeben, die noch kommt.</translation>
    </message>
    <message>
        <source>Name the database file inside it.</source>
        <translation>Die Datenbankdatei darin angeben.</translation>
    </message>
    <message>
        <source>Name the folder that holds the backups.</source>
        <translation>Den Ordner angeben, der die Sicherungen enthält.</translation>
    </message>
    <message>
        <source>No manifest of the series {0} that can be read says whose it is, so it was left out.</source>
        <translation>Kein lesbares Manifest der Serie {0} sagt, wessen sie ist; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>Not whole any more: {0}.</source>
        <translation>Nicht mehr vollständig: {0}.</translation>
    </message>
    <message>
        <source>Not whole: {0}.</source>
        <translation>Nicht vollständig: {0}.</translation>
    </message>
    <message>
        <source>Nothing is written to it unless you say --accept-older-vault at a backup.</source>
        <translation>Nichts wird hineingeschrieben, außer eine Sicherung verlangt es mit --accept-older-vault.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Nothing was taken over from {0} yet, so nothing can be compared.</source>
        <translation>Aus {0} wurde noch nichts übernommen, also gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Other backups are not concerned.</source>
        <translation>Andere Sicherungen sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Part of the vault is damaged.</source>
        <translation>Ein Teil des Tresors ist beschädigt.</translation>
    </message>
    <message>
        <source>Part of the vault is damaged; no backup is concerned.</source>
        <translation>Ein Teil des Tresors ist beschädigt; keine Sicherung ist betroffen.</translation>
    </message>
    <message>
        <source>Perhaps a bracket is missing.</source>
        <translation>Vielleicht fehlt eine Klammer.</translation>
    </message>
    <message>
        <source>Perhaps a quotation mark is missing.</source>
        <translation>Vielleicht fehlt ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>Protect it anew: holdfast protect {0} --vault …</source>
        <translation>Neu schützen: holdfast protect {0} --vault …</translation>
    </message>
    <message>
        <source>Remove one of the two, or protect the database in a vault of its own here.</source>
        <translation>Einen von beiden entfernen oder die Datenbank hier in einem eigenen Tresor schützen.</translation>
    </message>
    <message>
        <source>Restore an earlier backup, or save this one as another file to look at it.</source>
        <translation>Eine frühere Sicherung wiederherstellen oder diese als andere Datei speichern und ansehen.</translation>
    </message>
    <message>
        <source>Restore the whole database.</source>
        <translation>Die ganze Datenbank wiederherstellen.</translation>
    </message>
    <message>
        <source>Run a vault check, put the damaged part aside, then back up: that stores anew what the database still holds.</source>
        <translation>Den Tresor prüfen, den beschädigten Teil beiseitelegen, dann sichern: Das speichert neu, was die Datenbank noch enthält.</translation>
    </message>
    <message>
        <source>Run a vault check.</source>
        <translation>Den Tresor prüfen.</translation>
    </message>
    <message>
        <source>SQLite could not carry this out: {0}.</source>
        <translation>SQLite konnte das nicht ausführen: {0}.</translation>
    </message>
    <message>
        <source>SQLite did not carry that out on “{0}”: {1}.</source>
        <translation>SQLite hat das auf „{0}“ nicht ausgeführt: {1}.</translation>
    </message>
    <message>
        <source>SQLite does not know the function “{0}”.</source>
        <translation>SQLite kennt die Funktion „{0}“ nicht.</translation>
    </message>
    <message>
        <source>SQLite does not understand the condition for that table: {0}.</source>
        <translation>SQLite versteht die Bedingung für diese Tabelle nicht: {0}.</translation>
    </message>
    <message>
        <source>SQLite does not understand the statement near “{0}”.</source>
        <translation>SQLite versteht die Anweisung bei „{0}“ nicht.</translation>
    </message>
    <message>
        <source>SQLite does not understand “{0}”.</source>
        <translation>SQLite versteht „{0}“ nicht.</translation>
    </message>
    <message>
        <source>SQLite finds damage in the database.</source>
        <translation>SQLite findet Schäden in der Datenbank.</translation>
    </message>
    <message>
        <source>SQLite finds it damaged: {0}.</source>
        <translation>SQLite findet sie beschädigt: {0}.</translation>
    </message>
    <message>
        <source>SQLite finds the database in “{0}” damaged, although every byte is as it was backed up.</source>
        <translation>SQLite findet die Datenbank in „{0}“ beschädigt, obwohl jedes Byte ist, wie es gesichert wurde.</translation>
    </message>
    <message>
        <source>SQLite finds this part of the database damaged, as it was when it was backed up.</source>
        <translation>SQLite findet diesen Teil der Datenbank beschädigt, wie er es beim Sichern war.</translation>
    </message>
    <message>
        <source>Say whose: --user ID, the number of a row in the table users.</source>
        <translation>Angeben, wessen: --user ID, die Nummer einer Zeile der Tabelle users.</translation>
    </message>
    <message>
        <source>See: holdfast api token list</source>
        <translation>Siehe: holdfast api token list</translation>
    </message>
    <message>
        <source>See: holdfast list {0}</source>
        <translation>Siehe: holdfast list {0}</translation>
    </message>
    <message>
        <source>Skipped: backups are paused until {0}.</source>
        <translation>Ausgelassen: Sicherungen sind bis {0} pausiert.</translation>
    </message>
    <message>
        <source>Skipped: the computer runs on its battery, and this profile waits for mains power.</source>
        <translation>Ausgelassen: Der Computer läuft im Akkubetrieb, und dieses Profil wartet auf Netzstrom.</translation>
    </message>
    <message>
        <source>Skipped: the network is metered, and this profile&apos;s vault is reached through it.</source>
        <translation>Ausgelassen: Das Netz ist getaktet, und der Tresor dieses Profils liegt dahinter.</translation>
    </message>
    <message>
        <source>Some text in the result is not valid text, so it cannot be shown.</source>
        <translation>Ein Text im Ergebnis ist kein gültiger Text und lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>Something happened that Holdfast was not prepared for ({0}).</source>
        <translation>Es geschah etwas, worauf Holdfast nicht vorbereitet war ({0}).</translation>
    </message>
    <message>
        <source>Start the program that owns it once, or choose the right file.</source>
        <translation>Das zugehörige Programm einmal starten oder die richtige Datei auswählen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Tables: {0}.</source>
        <translation>Tabellen: {0}.</translation>
    </message>
    <message>
        <source>Take it over first: holdfast migrate import {0} --vault …</source>
        <translation>Zuerst übernehmen: holdfast migrate import {0} --vault …</translation>
    </message>
    <message>
        <source>Take the application&apos;s database over first: holdfast migrate import DB --vault …</source>
        <translation>Zuerst die Datenbank der Anwendung übernehmen: holdfast migrate import DB --vault …</translation>
    </message>
    <message>
        <source>Text goes between single quotes, names of columns between double ones.</source>
        <translation>Text steht in einfachen Anführungszeichen, Spaltennamen in doppelten.</translation>
    </message>
    <message>
        <source>That folder lies in the vault.</source>
        <translation>Dieser Ordner liegt im Tresor.</translation>
    </message>
    <message>
        <source>That place lies inside the vault or Holdfast&apos;s own folder.</source>
        <translation>Dieser Ort liegt im Tresor oder in Holdfasts eigenem Ordner.</translation>
    </message>
    <message>
        <source>The backup is made as soon as there is another network.</source>
        <translation>Die Sicherung folgt, sobald es ein anderes Netz gibt.</translation>
    </message>
    <message>
        <source>The backup is made as soon as there is.</source>
        <translation>Die Sicherung folgt, sobald er da ist.</translation>
    </message>
    <message>
        <source>The backup is untouched.</source>
        <translation>Die Sicherung ist unberührt.</translation>
    </message>
    <message>
        <source>The database lies inside the folder that is to be its vault.</source>
        <translation>Die Datenbank liegt in dem Ordner, der ihr Tresor werden soll.</translation>
    </message>
    <message>
        <source>The database {0} is not there.</source>
        <translation>Die Datenbank {0} ist nicht da.</translation>
    </message>
    <message>
        <source>The database {0} {1}.</source>
        <translation>Die Datenbank {0} {1}.</translation>
    </message>
    <message>
        <source>The default was taken.</source>
        <translation>Es gilt die Vorgabe.</translation>
    </message>
    <message>
        <source>The disk of {0} has {1} MB free; restoring needs {2} MB more.</source>
        <translation>Auf dem Datenträger von {0} sind {1} MB frei; zum Wiederherstellen fehlen {2} MB.</translation>
    </message>
    <message>
        <source>The files before it are whole.</source>
        <translation>Die Dateien davor sind vollständig.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}.</source>
        <translation>Der Ordner {0} lässt sich nicht anlegen: {1}.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be read: {1}.</source>
        <translation>Der Ordner {0} ist nicht lesbar: {1}.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be written: {1}.</source>
        <translation>Der Ordner {0} lässt sich nicht beschreiben: {1}.</translation>
    </message>
    <message>
        <source>The order to {0} cannot be read.</source>
        <translation>Der Auftrag {0} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The other backups are not concerned; verify them by name.</source>
        <translation>Die übrigen Sicherungen sind nicht betroffen; sie nach Namen prüfen.</translation>
    </message>
    <message>
        <source>The others are not concerned.</source>
        <translation>Die übrigen sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The page hashes of the newest backup could not be made anew.</source>
        <translation>Die Seitenprüfsummen der neuesten Sicherung ließen sich nicht neu bilden.</translation>
    </message>
    <message>
        <source>The restored file in {0} could not be made durable: {1}.</source>
        <translation>Die wiederhergestellte Datei in {0} ließ sich nicht dauerhaft schreiben: {1}.</translation>
    </message>
    <message>
        <source>The result could not be noted on the backup: {0}.</source>
        <translation>Das Ergebnis ließ sich an der Sicherung nicht vermerken: {0}.</translation>
    </message>
    <message>
        <source>The same vault also lies in {0}, where backups go on being kept.</source>
        <translation>Derselbe Tresor liegt auch in {0}, wo weiter Sicherungen abgelegt werden.</translation>
    </message>
    <message>
        <source>The series {0} says it is of “{1}”, whose backups lie elsewhere.</source>
        <translation>Die Serie {0} gibt sich als die von „{1}“ aus, deren Sicherungen anderswo liegen.</translation>
    </message>
    <message>
        <source>The statement does not say which table.</source>
        <translation>Die Anweisung sagt nicht, welche Tabelle.</translation>
    </message>
    <message>
        <source>The statement is not finished.</source>
        <translation>Die Anweisung ist nicht zu Ende.</translation>
    </message>
    <message>
        <source>The tables of the backup are listed beside the rows.</source>
        <translation>Die Tabellen der Sicherung stehen neben den Zeilen.</translation>
    </message>
    <message>
        <source>The vault and the earlier program&apos;s backup folder lie in one another.</source>
        <translation>Der Tresor und der Sicherungsordner des früheren Programms liegen ineinander.</translation>
    </message>
    <message>
        <source>The vault {0} is an older copy of itself: backups that were made for “{1}” are not in it.</source>
        <translation>Der Tresor {0} ist eine ältere Kopie seiner selbst: Sicherungen, die für „{1}“ entstanden, fehlen darin.</translation>
    </message>
    <message>
        <source>The work could not be begun.</source>
        <translation>Die Arbeit ließ sich nicht beginnen.</translation>
    </message>
    <message>
        <source>There is a token “{0}” already.</source>
        <translation>Ein Token „{0}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is already a backup “{0}”.</source>
        <translation>Eine Sicherung „{0}“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is no column “{0}” in what is asked.</source>
        <translation>In der Abfrage gibt es keine Spalte „{0}“.</translation>
    </message>
    <message>
        <source>There is no statement yet.</source>
        <translation>Noch steht hier keine Anweisung.</translation>
    </message>
    <message>
        <source>There is no table “{0}” in this backup.</source>
        <translation>In dieser Sicherung gibt es keine Tabelle „{0}“.</translation>
    </message>
    <message>
        <source>There is no token “{0}”.</source>
        <translation>Ein Token „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no work called “{0}”.</source>
        <translation>Eine Arbeit namens „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>These are several statements; one at a time can be carried out.</source>
        <translation>Das sind mehrere Anweisungen; eine auf einmal lässt sich ausführen.</translation>
    </message>
    <message>
        <source>These backups are made by the computer {0}.</source>
        <translation>Diese Sicherungen macht der Computer {0}.</translation>
    </message>
    <message>
        <source>This backup keeps it as it is and never counts as a good one.</source>
        <translation>Diese Sicherung hält sie fest, wie sie ist, und zählt nie als gute.</translation>
    </message>
    <message>
        <source>This backup was marked damaged when it was made.</source>
        <translation>Diese Sicherung wurde beim Erstellen als beschädigt gekennzeichnet.</translation>
    </message>
    <message>
        <source>This backup was therefore stored whole.</source>
        <translation>Diese Sicherung wurde deshalb vollständig gespeichert.</translation>
    </message>
    <message>
        <source>This table is kept by “{0}”, which only its program has.</source>
        <translation>Diese Tabelle verwaltet „{0}“, das nur ihr Programm hat.</translation>
    </message>
    <message>
        <source>Type one, for example a SELECT.</source>
        <translation>Eine eingeben, zum Beispiel ein SELECT.</translation>
    </message>
    <message>
        <source>Unpin it first, or delete it with --force.</source>
        <translation>Zuerst lösen oder mit --force löschen.</translation>
    </message>
    <message>
        <source>holdfast browse shows its tables.</source>
        <translation>holdfast browse zeigt ihre Tabellen.</translation>
    </message>
    <message>
        <source>{0} backup removed that no rule needs any more.</source>
        <translation>{0} Sicherung entfernt, die keine Regel mehr braucht.</translation>
    </message>
    <message>
        <source>{0} backups begin with “{1}”.</source>
        <translation>{0} Sicherungen beginnen mit „{1}“.</translation>
    </message>
    <message>
        <source>{0} backups removed that no rule needs any more.</source>
        <translation>{0} Sicherungen entfernt, die keine Regel mehr braucht.</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}.</source>
        <translation>{0} ließ sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>{0} holds no settings of the earlier backup scheduler that could be taken over.</source>
        <translation>{0} enthält keine Einstellungen des früheren Sicherungsplaners, die sich übernehmen ließen.</translation>
    </message>
    <message>
        <source>{0} is already there.</source>
        <translation>{0} ist schon da.</translation>
    </message>
    <message>
        <source>{0} is no folder.</source>
        <translation>{0} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{0} is not an ordinary file.</source>
        <translation>{0} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{0} is not there, so no table can be put into it.</source>
        <translation>{0} ist nicht da, also lässt sich keine Tabelle hineinbringen.</translation>
    </message>
    <message>
        <source>{0} is not there, so nothing can be compared with it.</source>
        <translation>{0} ist nicht da, also lässt sich nichts damit vergleichen.</translation>
    </message>
    <message>
        <source>{0} is open in {1}.</source>
        <translation>{0} ist geöffnet in {1}.</translation>
    </message>
    <message>
        <source>{0} manifest(s) cannot be read, the first is {1}.</source>
        <translation>{0} Manifeste sind nicht lesbar, das erste ist {1}.</translation>
    </message>
    <message>
        <source>{0} of {1} backups are not whole.</source>
        <translation>{0} von {1} Sicherungen sind nicht vollständig.</translation>
    </message>
    <message>
        <source>{0} of {1} backups would go at once, so no backup was removed until you say yes.</source>
        <translation>{0} von {1} Sicherungen fielen auf einmal weg, deshalb wird keine entfernt, bis es bestätigt ist.</translation>
    </message>
    <message>
        <source>{0}, so no backup was removed.</source>
        <translation>{0}, deshalb wurde keine Sicherung entfernt.</translation>
    </message>
    <message>
        <source>“{0}” did not come from the earlier backup scheduler, so it is not known whose settings it is to become there.</source>
        <translation>„{0}“ kam nicht vom früheren Sicherungsplaner, also ist unbekannt, wessen Einstellungen es dort werden sollen.</translation>
    </message>
    <message>
        <source>“{0}” did not come from the earlier backup scheduler, so there is nothing to compare it with.</source>
        <translation>„{0}“ kam nicht vom früheren Sicherungsplaner, also gibt es nichts, womit zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>“{0}” has no backup yet, so there is nothing that its database could be compared with.</source>
        <translation>„{0}“ hat noch keine Sicherung, mit der sich die Datenbank vergleichen ließe.</translation>
    </message>
    <message>
        <source>“{0}” has no restore to undo.</source>
        <translation>„{0}“ hat keine Wiederherstellung, die sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>“{0}” has no table “{1}”.</source>
        <translation>„{0}“ hat keine Tabelle „{1}“.</translation>
    </message>
    <message>
        <source>“{0}” is pinned.</source>
        <translation>„{0}“ ist angeheftet.</translation>
    </message>
    <message>
        <source>“{0}” protects the same database in this vault, so no backups are made by schedule for this one until you turn that on.</source>
        <translation>„{0}“ schützt dieselbe Datenbank in diesem Tresor, deshalb entstehen hier keine Sicherungen nach Zeitplan, bis das eingeschaltet wird.</translation>
    </message>
    <message>
        <source>“{0}” was damaged when it was made, so it is not put in the place of your database.</source>
        <translation>„{0}“ war beim Erstellen beschädigt und kommt deshalb nicht an die Stelle der Datenbank.</translation>
    </message>
    <message>
        <source>A copy of {0} could not be brought into order.</source>
        <translation>Eine Kopie von {0} ließ sich nicht in Ordnung bringen.</translation>
    </message>
    <message>
        <source>A program keeps {0} locked.</source>
        <translation>Ein Programm hält {0} gesperrt.</translation>
    </message>
    <message>
        <source>A program wrote to {0} right after it was restored, so it could not be compared byte by byte with the backup.</source>
        <translation>Ein Programm schrieb gleich nach der Wiederherstellung in {0}, deshalb ließ sie sich nicht Byte für Byte mit der Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>A restore of {0} was interrupted before it replaced anything, and a program has written to the database since; it was left as that program left it.</source>
        <translation>Eine Wiederherstellung von {0} wurde unterbrochen, bevor sie etwas ersetzte, und seither hat ein Programm in die Datenbank geschrieben; sie blieb, wie jenes sie hinterließ.</translation>
    </message>
    <message>
        <source>A staged file must lie in the folder of {0}.</source>
        <translation>Eine vorbereitete Datei muss im Ordner von {0} liegen.</translation>
    </message>
    <message>
        <source>An interrupted restore of it is not resolved yet.</source>
        <translation>Eine unterbrochene Wiederherstellung davon ist noch nicht geklärt.</translation>
    </message>
    <message>
        <source>An interrupted restore of it must be undone before that.</source>
        <translation>Zuvor muss eine unterbrochene Wiederherstellung davon rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>An interrupted restore of {0} has not been resolved yet.</source>
        <translation>Eine unterbrochene Wiederherstellung von {0} ist noch nicht geklärt.</translation>
    </message>
    <message>
        <source>Bring the tables they refer to back as well, or accept it.</source>
        <translation>Auch die Tabellen zurückholen, auf die sie verweisen, oder es hinnehmen.</translation>
    </message>
    <message>
        <source>Check both, or restore the whole database.</source>
        <translation>Beide prüfen oder die ganze Datenbank wiederherstellen.</translation>
    </message>
    <message>
        <source>Make sure that no user&apos;s program has it open, then say so: in the third step of the restore, or with --surely-closed.</source>
        <translation>Sicherstellen, dass kein Programm irgendeines Benutzers sie geöffnet hat, und das angeben: im dritten Schritt der Wiederherstellung oder mit --surely-closed.</translation>
    </message>
    <message>
        <source>Check the disk it is on, then try again.</source>
        <translation>Den Datenträger prüfen, auf dem sie liegt, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Choose the program&apos;s database file.</source>
        <translation>Die Datenbankdatei des Programms auswählen.</translation>
    </message>
    <message>
        <source>Choose the program&apos;s database file; an encrypted one needs its own program.</source>
        <translation>Die Datenbankdatei des Programms auswählen; eine verschlüsselte braucht ihr eigenes Programm.</translation>
    </message>
    <message>
        <source>Close its program before restoring.</source>
        <translation>Das zugehörige Programm vor dem Wiederherstellen schließen.</translation>
    </message>
    <message>
        <source>Close that program, then restore again.</source>
        <translation>Dieses Programm schließen, dann noch einmal wiederherstellen.</translation>
    </message>
    <message>
        <source>Close the program; the next try then succeeds by itself.</source>
        <translation>Das Programm schließen; der nächste Versuch gelingt dann von selbst.</translation>
    </message>
    <message>
        <source>Close the programs that use it, then try again.</source>
        <translation>Die Programme schließen, die sie benutzen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Close {0}, then try again.</source>
        <translation>Schließen: {0}; dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Create the folder, connect its disk, or restore to another file.</source>
        <translation>Den Ordner anlegen, seinen Datenträger anschließen oder in eine andere Datei wiederherstellen.</translation>
    </message>
    <message>
        <source>Damaged original: the files of {0} exactly as they were, not opened or checked.</source>
        <translation>Beschädigtes Original: die Dateien von {0} genau, wie sie waren, nicht geöffnet oder geprüft.</translation>
    </message>
    <message>
        <source>Earlier backups are untouched.</source>
        <translation>Frühere Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>Finding sample rows would have taken too long.</source>
        <translation>Beispielzeilen zu finden hätte zu lange gedauert.</translation>
    </message>
    <message>
        <source>Free some space on that disk, then try again.</source>
        <translation>Auf diesem Datenträger Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Give your user permission to write there, or restore to another file.</source>
        <translation>Dem eigenen Benutzer dort das Schreibrecht geben oder in eine andere Datei wiederherstellen.</translation>
    </message>
    <message>
        <source>Holdfast cannot read it without its program, so nothing was backed up.</source>
        <translation>Ohne das zugehörige Programm kann Holdfast sie nicht lesen, also wurde nichts gesichert.</translation>
    </message>
    <message>
        <source>If it should not be empty, restore the last good backup.</source>
        <translation>Sollte sie nicht leer sein, die letzte gute Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Install Holdfast again with the packages it names.</source>
        <translation>Holdfast mit den von ihm genannten Paketen neu installieren.</translation>
    </message>
    <message>
        <source>It is the old file; what belongs beside it lies in {0} and is put back at the next start ({1}).</source>
        <translation>Es ist die alte Datei; was daneben gehört, liegt in {0} und kommt beim nächsten Start zurück ({1}).</translation>
    </message>
    <message>
        <source>It is the restored file, but the disk has not confirmed that.</source>
        <translation>Es ist die wiederhergestellte Datei, aber der Datenträger hat das nicht bestätigt.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Let its program finish, then try again.</source>
        <translation>Das zugehörige Programm fertig werden lassen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Let the application make the user first, or name a new file.</source>
        <translation>Die Anwendung zuerst den Benutzer anlegen lassen oder eine neue Datei angeben.</translation>
    </message>
    <message>
        <source>Let the program export an unencrypted copy, or use its own backup function.</source>
        <translation>Das Programm eine unverschlüsselte Kopie exportieren lassen oder dessen eigene Sicherung benutzen.</translation>
    </message>
    <message>
        <source>List the tables of the backup.</source>
        <translation>Die Tabellen der Sicherung auflisten.</translation>
    </message>
    <message>
        <source>Look at the details, or restore to another file.</source>
        <translation>Die Einzelheiten ansehen oder in eine andere Datei wiederherstellen.</translation>
    </message>
    <message>
        <source>Look at the details; restoring once more does no harm.</source>
        <translation>Die Einzelheiten ansehen; noch einmal wiederherzustellen schadet nicht.</translation>
    </message>
    <message>
        <source>Make its folder first, or choose another place.</source>
        <translation>Zuerst den Ordner anlegen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Name the application&apos;s database, or a new file.</source>
        <translation>Die Datenbank der Anwendung oder eine neue Datei angeben.</translation>
    </message>
    <message>
        <source>Name the application&apos;s database; to protect any other: holdfast protect</source>
        <translation>Die Datenbank der Anwendung angeben; jede andere schützt: holdfast protect</translation>
    </message>
    <message>
        <source>No database was opened.</source>
        <translation>Keine Datenbank wurde geöffnet.</translation>
    </message>
    <message>
        <source>No file can have the name {0}.</source>
        <translation>Keine Datei kann den Namen {0} haben.</translation>
    </message>
    <message>
        <source>No working folder could be made in {0}.</source>
        <translation>In {0} ließ sich kein Arbeitsordner anlegen.</translation>
    </message>
    <message>
        <source>Nothing was backed up.</source>
        <translation>Nichts wurde gesichert.</translation>
    </message>
    <message>
        <source>Nothing was backed up; earlier backups are untouched.</source>
        <translation>Nichts wurde gesichert; frühere Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>Nothing was changed in it.</source>
        <translation>Nichts wurde darin geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed; earlier backups are untouched.</source>
        <translation>Nichts wurde geändert; frühere Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>Nothing was changed; remove the file if no restore was interrupted.</source>
        <translation>Nichts wurde geändert; die Datei entfernen, wenn keine Wiederherstellung unterbrochen wurde.</translation>
    </message>
    <message>
        <source>Nothing was written to it.</source>
        <translation>Nichts wurde hineingeschrieben.</translation>
    </message>
    <message>
        <source>Only counted: comparing the rows would have taken too long.</source>
        <translation>Nur gezählt: Die Zeilen zu vergleichen hätte zu lange gedauert.</translation>
    </message>
    <message>
        <source>Only counted: the table has no column any more that it had.</source>
        <translation>Nur gezählt: Die Tabelle hat keine ihrer früheren Spalten mehr.</translation>
    </message>
    <message>
        <source>Only {0} of {1} bytes were compared; nothing was changed by that.</source>
        <translation>Nur {0} von {1} Bytes wurden verglichen; geändert wurde dadurch nichts.</translation>
    </message>
    <message>
        <source>Open it once with its program, then try again.</source>
        <translation>Sie einmal mit ihrem Programm öffnen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Reading this database needs {0} bytes of working space and only {1} are free.</source>
        <translation>Um diese Datenbank zu lesen, sind {0} Bytes Arbeitsplatz nötig, und nur {1} sind frei.</translation>
    </message>
    <message>
        <source>Remove the other names, or restore to another file.</source>
        <translation>Die anderen Namen entfernen oder in eine andere Datei wiederherstellen.</translation>
    </message>
    <message>
        <source>Rename what is in its way, or restore the whole database.</source>
        <translation>Umbenennen, was im Weg ist, oder die ganze Datenbank wiederherstellen.</translation>
    </message>
    <message>
        <source>Restore again, to another disk if it happens twice.</source>
        <translation>Noch einmal wiederherstellen; geschieht es zweimal, auf einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Restore more of the tables together, or the whole database.</source>
        <translation>Mehr der Tabellen zusammen wiederherstellen oder die ganze Datenbank.</translation>
    </message>
    <message>
        <source>Restore the whole database, or export the table.</source>
        <translation>Die ganze Datenbank wiederherstellen oder die Tabelle exportieren.</translation>
    </message>
    <message>
        <source>Restore the whole table.</source>
        <translation>Die ganze Tabelle wiederherstellen.</translation>
    </message>
    <message>
        <source>Restore to another file.</source>
        <translation>In eine andere Datei wiederherstellen.</translation>
    </message>
    <message>
        <source>SQLite cannot make sense of {0}.</source>
        <translation>SQLite kann mit {0} nichts anfangen.</translation>
    </message>
    <message>
        <source>SQLite could not write {0} and undid what was begun.</source>
        <translation>SQLite konnte {0} nicht schreiben und hat das Begonnene rückgängig gemacht.</translation>
    </message>
    <message>
        <source>SQLite finds {0} damaged.</source>
        <translation>SQLite findet {0} beschädigt.</translation>
    </message>
    <message>
        <source>SQLite found damage in the backup or in {0} and undid what was begun.</source>
        <translation>SQLite fand Schäden in der Sicherung oder in {0} und hat das Begonnene rückgängig gemacht.</translation>
    </message>
    <message>
        <source>SQLite read {0} bytes at {1} of a copy that is not kept; the copy was thrown away and the database was not touched.</source>
        <translation>SQLite las {0} Bytes bei {1} einer Kopie, die nicht behalten wird; die Kopie wurde verworfen, die Datenbank ist unberührt.</translation>
    </message>
    <message>
        <source>SQLite undid what was begun.</source>
        <translation>SQLite hat das Begonnene rückgängig gemacht.</translation>
    </message>
    <message>
        <source>SQLite wrote again into group {0} of a copy after it was taken; the copy was thrown away and the database was not touched.</source>
        <translation>SQLite schrieb noch einmal in Gruppe {0} einer Kopie, nachdem sie abgenommen war; die Kopie wurde verworfen, die Datenbank ist unberührt.</translation>
    </message>
    <message>
        <source>SQLite wrote {0} bytes at {1} into a copy with pages of {2}; the copy was thrown away and the database was not touched.</source>
        <translation>SQLite schrieb {0} Bytes bei {1} in eine Kopie mit Seiten von {2}; die Kopie wurde verworfen, die Datenbank ist unberührt.</translation>
    </message>
    <message>
        <source>SQLite&apos;s copy lacks pages ({0} groups are incomplete); it was thrown away and the database was not touched.</source>
        <translation>In SQLites Kopie fehlen Seiten ({0} Gruppen sind unvollständig); sie wurde verworfen, die Datenbank ist unberührt.</translation>
    </message>
    <message>
        <source>SQLite&apos;s copy of the first page is not as expected; it was thrown away and the database was not touched.</source>
        <translation>SQLites Kopie der ersten Seite ist nicht wie erwartet; sie wurde verworfen, die Datenbank ist unberührt.</translation>
    </message>
    <message>
        <source>Sample rows are left out: some of their text is not valid.</source>
        <translation>Beispielzeilen fehlen: Ein Teil ihres Textes ist ungültig.</translation>
    </message>
    <message>
        <source>Some keys of {0} are not valid text, so its rows cannot be chosen by a condition.</source>
        <translation>Einige Schlüssel von {0} sind kein gültiger Text, deshalb lassen sich Zeilen nicht durch eine Bedingung auswählen.</translation>
    </message>
    <message>
        <source>Some rows have no value in the primary key, so a changed row counts as one removed and one added.</source>
        <translation>Manche Zeilen haben keinen Wert im Primärschlüssel; eine geänderte Zeile zählt als eine entfernte und eine hinzugefügte.</translation>
    </message>
    <message>
        <source>Start Holdfast again: it resolves that first.</source>
        <translation>Holdfast neu starten: Das klärt es zuerst.</translation>
    </message>
    <message>
        <source>Start its program once, then try again.</source>
        <translation>Das zugehörige Programm einmal starten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Stopped while the restore was being checked.</source>
        <translation>Angehalten, während die Wiederherstellung geprüft wurde.</translation>
    </message>
    <message>
        <source>The attribute {0} of {1} could not be kept: {2}.</source>
        <translation>Das Attribut {0} von {1} ließ sich nicht beibehalten: {2}.</translation>
    </message>
    <message>
        <source>The backup has no table {0}.</source>
        <translation>Die Sicherung hat keine Tabelle {0}.</translation>
    </message>
    <message>
        <source>The backup holds everything it had saved.</source>
        <translation>Die Sicherung enthält alles, was es gespeichert hatte.</translation>
    </message>
    <message>
        <source>The backup holds the state before that; the program will put its own file in order when it starts.</source>
        <translation>Die Sicherung enthält den Stand davor; das Programm bringt seine Datei beim Start selbst in Ordnung.</translation>
    </message>
    <message>
        <source>The backup is of a database that was damaged already; it was restored as it is.</source>
        <translation>Die Sicherung stammt von einer schon beschädigten Datenbank; sie wurde wiederhergestellt, wie sie ist.</translation>
    </message>
    <message>
        <source>The backup itself is damaged inside; it was restored as it is.</source>
        <translation>Die Sicherung selbst ist innen beschädigt; sie wurde wiederhergestellt, wie sie ist.</translation>
    </message>
    <message>
        <source>The computer reports an error at {0}: {1}.</source>
        <translation>Der Computer meldet einen Fehler bei {0}: {1}.</translation>
    </message>
    <message>
        <source>The computer reports an error when looking at {0}.</source>
        <translation>Der Computer meldet einen Fehler beim Ansehen von {0}.</translation>
    </message>
    <message>
        <source>The computer reports an error when reading {0}.</source>
        <translation>Der Computer meldet einen Fehler beim Lesen von {0}.</translation>
    </message>
    <message>
        <source>The copy of {0} could not be brought into order in Holdfast&apos;s working folder.</source>
        <translation>Die Kopie von {0} ließ sich in Holdfasts Arbeitsordner nicht in Ordnung bringen.</translation>
    </message>
    <message>
        <source>The copy of {0} could not be read back from Holdfast&apos;s working folder.</source>
        <translation>Die Kopie von {0} ließ sich nicht aus Holdfasts Arbeitsordner zurücklesen.</translation>
    </message>
    <message>
        <source>The copy of {0} could not be written into Holdfast&apos;s working folder.</source>
        <translation>Die Kopie von {0} ließ sich nicht in Holdfasts Arbeitsordner schreiben.</translation>
    </message>
    <message>
        <source>The database and earlier backups are untouched.</source>
        <translation>Die Datenbank und frühere Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>The database uses functions of its own program, so SQLite could not check all of it ({0}).</source>
        <translation>Die Datenbank benutzt Funktionen ihres eigenen Programms, deshalb konnte SQLite nicht alles prüfen ({0}).</translation>
    </message>
    <message>
        <source>The database was not changed; earlier backups are untouched.</source>
        <translation>Die Datenbank wurde nicht geändert; frühere Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>The disk that holds {0} has {1} MB free; writing it safely needs {2} MB.</source>
        <translation>Auf dem Datenträger von {0} sind {1} MB frei; sicher zu schreiben braucht {2} MB.</translation>
    </message>
    <message>
        <source>The disk that holds {0} is full, so SQLite undid the restore.</source>
        <translation>Der Datenträger von {0} ist voll, deshalb hat SQLite die Wiederherstellung rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The disk that holds {0} is full.</source>
        <translation>Der Datenträger von {0} ist voll.</translation>
    </message>
    <message>
        <source>The file that was to be put back has gone.</source>
        <translation>Die Datei, die zurückgelegt werden sollte, ist fort.</translation>
    </message>
    <message>
        <source>The file that was to be put back still has a journal beside it.</source>
        <translation>Neben der Datei, die zurückgelegt werden sollte, liegt noch ein Journal.</translation>
    </message>
    <message>
        <source>The folder of {0} may not be looked into, so the database could not be read.</source>
        <translation>Der Ordner von {0} darf nicht angesehen werden, deshalb war die Datenbank nicht lesbar.</translation>
    </message>
    <message>
        <source>The group of {0} could not be kept.</source>
        <translation>Die Gruppe von {0} ließ sich nicht beibehalten.</translation>
    </message>
    <message>
        <source>The interrupted restore of {0} was complete: it is the backup.</source>
        <translation>Die unterbrochene Wiederherstellung von {0} war vollständig: Es ist die Sicherung.</translation>
    </message>
    <message>
        <source>The interrupted restore of {0} was undone: {1}.</source>
        <translation>Die unterbrochene Wiederherstellung von {0} wurde rückgängig gemacht: {1}.</translation>
    </message>
    <message>
        <source>The last {0} bytes of the file are missing; zeros were taken in their place.</source>
        <translation>Die letzten {0} Bytes der Datei fehlen; an ihrer Stelle stehen Nullen.</translation>
    </message>
    <message>
        <source>The old file lies in {0}.</source>
        <translation>Die alte Datei liegt in {0}.</translation>
    </message>
    <message>
        <source>The primary key is another one now, so a changed row counts as one removed and one added.</source>
        <translation>Der Primärschlüssel ist jetzt ein anderer; eine geänderte Zeile zählt als eine entfernte und eine hinzugefügte.</translation>
    </message>
    <message>
        <source>The process that reads {0} ended too early ({1}), so there is no copy.</source>
        <translation>Der Prozess, der {0} liest, endete zu früh ({1}); es gibt also keine Kopie.</translation>
    </message>
    <message>
        <source>The process that reads {0} gave an answer that is not known.</source>
        <translation>Der Prozess, der {0} liest, gab eine unbekannte Antwort.</translation>
    </message>
    <message>
        <source>The program that uses {0} ended in the middle of saving.</source>
        <translation>Das Programm, das {0} benutzt, endete mitten im Speichern.</translation>
    </message>
    <message>
        <source>The program that uses {0} ended without tidying up.</source>
        <translation>Das Programm, das {0} benutzt, endete ohne aufzuräumen.</translation>
    </message>
    <message>
        <source>The program that uses {0} keeps it locked and never stops writing, so no consistent copy could be taken.</source>
        <translation>Das Programm, das {0} benutzt, hält sie gesperrt und hört nie auf zu schreiben; eine stimmige Kopie war nicht möglich.</translation>
    </message>
    <message>
        <source>The rows cannot be compared without the program ({0}).</source>
        <translation>Die Zeilen lassen sich ohne das Programm nicht vergleichen ({0}).</translation>
    </message>
    <message>
        <source>The rows do not fit into {0} as it is now ({1}).</source>
        <translation>Die Zeilen passen nicht in {0}, wie sie jetzt ist ({1}).</translation>
    </message>
    <message>
        <source>The rows of this virtual table can only be read by its program.</source>
        <translation>Die Zeilen dieser virtuellen Tabelle kann nur ihr Programm lesen.</translation>
    </message>
    <message>
        <source>The rows of {0} cannot be told apart: its columns hide the row numbers.</source>
        <translation>Die Zeilen von {0} lassen sich nicht unterscheiden: Ihre Spalten verdecken die Zeilennummern.</translation>
    </message>
    <message>
        <source>The staged file for {0} has gone.</source>
        <translation>Die vorbereitete Datei für {0} ist fort.</translation>
    </message>
    <message>
        <source>The table backup_settings in {0} does not take these settings.</source>
        <translation>Die Tabelle backup_settings in {0} nimmt diese Einstellungen nicht an.</translation>
    </message>
    <message>
        <source>The table has become another kind of table.</source>
        <translation>Die Tabelle ist jetzt eine von anderer Art.</translation>
    </message>
    <message>
        <source>The table has no primary key, so a changed row counts as one removed and one added.</source>
        <translation>Die Tabelle hat keinen Primärschlüssel; eine geänderte Zeile zählt als eine entfernte und eine hinzugefügte.</translation>
    </message>
    <message>
        <source>The table is gone.</source>
        <translation>Die Tabelle ist fort.</translation>
    </message>
    <message>
        <source>The table is new.</source>
        <translation>Die Tabelle ist neu.</translation>
    </message>
    <message>
        <source>The tables in {0} are not those of the earlier backup scheduler.</source>
        <translation>Die Tabellen in {0} sind nicht die des früheren Sicherungsplaners.</translation>
    </message>
    <message>
        <source>The working file {0} may be deleted ({1}).</source>
        <translation>Die Arbeitsdatei {0} darf gelöscht werden ({1}).</translation>
    </message>
    <message>
        <source>There is no database at {0} any more; earlier backups are untouched.</source>
        <translation>Unter {0} gibt es keine Datenbank mehr; frühere Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>There is no database at {0}.</source>
        <translation>Unter {0} gibt es keine Datenbank.</translation>
    </message>
    <message>
        <source>There is no folder {0} to restore into.</source>
        <translation>Es gibt keinen Ordner {0} zum Wiederherstellen.</translation>
    </message>
    <message>
        <source>There was not enough memory to read {0}.</source>
        <translation>Der Arbeitsspeicher reichte nicht, um {0} zu lesen.</translation>
    </message>
    <message>
        <source>This installation carries SQLite {0}, which can corrupt databases in WAL mode; at least {1} is needed.</source>
        <translation>Diese Installation enthält SQLite {0}, das Datenbanken im WAL-Modus beschädigen kann; nötig ist mindestens {1}.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, report it with the details below.</source>
        <translation>Erneut versuchen; geschieht es wieder, mit den Einzelheiten unten melden.</translation>
    </message>
    <message>
        <source>What had been read was thrown away; earlier backups are untouched.</source>
        <translation>Das Gelesene wurde verworfen; frühere Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>What lay there before is in {0}.</source>
        <translation>Was vorher dort lag, ist in {0}.</translation>
    </message>
    <message>
        <source>Write it as it would follow WHERE, for example: id IN (4, 7)</source>
        <translation>So schreiben, wie es auf WHERE folgen würde, zum Beispiel: id IN (4, 7)</translation>
    </message>
    <message>
        <source>Your user may not read {0}, so it could not be backed up.</source>
        <translation>Für {0} fehlt das Leserecht, deshalb war keine Sicherung möglich.</translation>
    </message>
    <message>
        <source>Your user may not read {0}.</source>
        <translation>Für {0} fehlt das Leserecht.</translation>
    </message>
    <message>
        <source>{0} became shorter while it was read.</source>
        <translation>{0} wurde beim Lesen kürzer.</translation>
    </message>
    <message>
        <source>{0} can only be replaced while no program has it open, and Holdfast may not look into the programs of other users.</source>
        <translation>{0} lässt sich nur ersetzen, während kein Programm sie geöffnet hat, und Holdfast darf die Programme anderer Benutzer nicht ansehen.</translation>
    </message>
    <message>
        <source>{0} cannot be created as it was ({1}).</source>
        <translation>{0} lässt sich nicht anlegen, wie sie war ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}.</source>
        <translation>{0} lässt sich nicht anlegen: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be opened without writing beside it, and its folder does not allow that.</source>
        <translation>{0} lässt sich nicht öffnen, ohne daneben zu schreiben, und der Ordner erlaubt das nicht.</translation>
    </message>
    <message>
        <source>{0} changed its length while it was read.</source>
        <translation>{0} änderte beim Lesen die Länge.</translation>
    </message>
    <message>
        <source>{0} had to wait up to {1} s to save while this backup was read.</source>
        <translation>{0} musste bis zu {1} s warten, um zu speichern, während diese Sicherung gelesen wurde.</translation>
    </message>
    <message>
        <source>{0} has another page size than the backup and is in use in WAL mode, which does not allow that to change.</source>
        <translation>{0} hat eine andere Seitengröße als die Sicherung und ist im WAL-Modus in Benutzung, der keinen Wechsel erlaubt.</translation>
    </message>
    <message>
        <source>{0} has no user {1}, so it cannot have settings for one.</source>
        <translation>{0} hat keinen Benutzer {1} und kann deshalb keine Einstellungen für ihn haben.</translation>
    </message>
    <message>
        <source>{0} has {1} names (hard links); replacing one would leave the old database under the others.</source>
        <translation>{0} hat {1} Namen (harte Verknüpfungen); ersetzte man einen, bliebe unter den anderen die alte Datenbank.</translation>
    </message>
    <message>
        <source>{0} has {1} open.</source>
        <translation>{0} hat {1} geöffnet.</translation>
    </message>
    <message>
        <source>{0} have {1} open.</source>
        <translation>{0} haben {1} geöffnet.</translation>
    </message>
    <message>
        <source>{0} holds the backup, but SQLite finds it damaged where the backup is sound.</source>
        <translation>{0} enthält die Sicherung, aber SQLite findet Schäden, wo die Sicherung heil ist.</translation>
    </message>
    <message>
        <source>{0} holds the backup, but it could not be opened to prove that.</source>
        <translation>{0} enthält die Sicherung, ließ sich aber nicht öffnen, um das nachzuweisen.</translation>
    </message>
    <message>
        <source>{0} holds the backup, but it could not be read again to prove that.</source>
        <translation>{0} enthält die Sicherung, ließ sich aber nicht noch einmal lesen, um das nachzuweisen.</translation>
    </message>
    <message>
        <source>{0} holds the backup, but it could not be read to prove that.</source>
        <translation>{0} enthält die Sicherung, ließ sich aber nicht lesen, um das nachzuweisen.</translation>
    </message>
    <message>
        <source>{0} holds the backup, but that has not been proved.</source>
        <translation>{0} enthält die Sicherung, aber das ist nicht nachgewiesen.</translation>
    </message>
    <message>
        <source>{0} holds the backup, but {1} rows in it refer to rows that are not there; in the backup these are {2}.</source>
        <translation>{0} enthält die Sicherung, aber {1} Zeilen darin verweisen auf fehlende Zeilen; in der Sicherung sind es {2}.</translation>
    </message>
    <message>
        <source>{0} is a database, but not one of the earlier backup scheduler: {1}.</source>
        <translation>{0} ist eine Datenbank, aber keine des früheren Sicherungsplaners: {1}.</translation>
    </message>
    <message>
        <source>{0} is a link that leads in a circle.</source>
        <translation>{0} ist eine Verknüpfung, die im Kreis führt.</translation>
    </message>
    <message>
        <source>{0} is a link to {1}, and nothing is there.</source>
        <translation>{0} ist eine Verknüpfung mit {1}, und dort ist nichts.</translation>
    </message>
    <message>
        <source>{0} is another kind of file, not a SQLite database.</source>
        <translation>{0} ist eine Datei anderer Art, keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>{0} is being restored by another process now.</source>
        <translation>{0} wird gerade von einem anderen Prozess wiederhergestellt.</translation>
    </message>
    <message>
        <source>{0} is being written at this moment.</source>
        <translation>In {0} wird gerade geschrieben.</translation>
    </message>
    <message>
        <source>{0} is damaged: SQLite cannot open a copy of it.</source>
        <translation>{0} ist beschädigt: SQLite kann eine Kopie davon nicht öffnen.</translation>
    </message>
    <message>
        <source>{0} is damaged: it was cut off, {1} of its {2} pages are missing at the end.</source>
        <translation>{0} ist beschädigt: Das Ende fehlt, {1} von {2} Seiten.</translation>
    </message>
    <message>
        <source>{0} is damaged: what its program saved last could not be worked into a copy.</source>
        <translation>{0} ist beschädigt: Was das Programm zuletzt speicherte, ließ sich nicht in eine Kopie einarbeiten.</translation>
    </message>
    <message>
        <source>{0} is damaged: {1}.</source>
        <translation>{0} ist beschädigt: {1}.</translation>
    </message>
    <message>
        <source>{0} is empty (0 bytes).</source>
        <translation>{0} ist leer (0 Bytes).</translation>
    </message>
    <message>
        <source>{0} is empty (0 bytes): either its program has not stored anything yet, or everything in it is gone.</source>
        <translation>{0} ist leer (0 Bytes): Entweder hat das Programm noch nichts gespeichert, oder alles darin ist fort.</translation>
    </message>
    <message>
        <source>{0} is in use, or was left in the middle of a change: {1} lies beside it.</source>
        <translation>{0} ist in Benutzung oder wurde mitten in einer Änderung verlassen: Daneben liegt {1}.</translation>
    </message>
    <message>
        <source>{0} is kept locked by {1}, so no consistent copy could be taken: waiting for the program to close.</source>
        <translation>{0} wird von {1} gesperrt gehalten, eine stimmige Kopie war nicht möglich: Es wird gewartet, bis das Programm schließt.</translation>
    </message>
    <message>
        <source>{0} is locked by a program that Holdfast may not look into.</source>
        <translation>{0} ist von einem Programm gesperrt, das Holdfast nicht ansehen darf.</translation>
    </message>
    <message>
        <source>{0} is locked by a program that has gone or cannot be seen.</source>
        <translation>{0} ist von einem Programm gesperrt, das fort oder nicht zu sehen ist.</translation>
    </message>
    <message>
        <source>{0} is locked by the program that uses it, so it could not be read now.</source>
        <translation>{0} ist vom zugehörigen Programm gesperrt und war jetzt nicht lesbar.</translation>
    </message>
    <message>
        <source>{0} is no ordinary file.</source>
        <translation>{0} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{0} is not a SQLite database, or it is encrypted.</source>
        <translation>{0} ist keine SQLite-Datenbank oder ist verschlüsselt.</translation>
    </message>
    <message>
        <source>{0} is not a condition for rows: {1}.</source>
        <translation>{0} ist keine Bedingung für Zeilen: {1}.</translation>
    </message>
    <message>
        <source>{0} is not on this computer but with a storage service.</source>
        <translation>{0} liegt nicht auf diesem Computer, sondern bei einem Speicherdienst.</translation>
    </message>
    <message>
        <source>{0} is there, but it or its folder may not be opened.</source>
        <translation>{0} ist da, aber die Datei oder ihr Ordner darf nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>{0} is {1}, not a database file.</source>
        <translation>{0} ist {1}, keine Datenbankdatei.</translation>
    </message>
    <message>
        <source>{0} keeps its text in another encoding than the backup, so single tables cannot be brought back.</source>
        <translation>{0} hält Text in einer anderen Kodierung als die Sicherung, deshalb lassen sich einzelne Tabellen nicht zurückholen.</translation>
    </message>
    <message>
        <source>{0} lies on a network drive ({1}), where locks between computers cannot be relied on.</source>
        <translation>{0} liegt auf einem Netzlaufwerk ({1}), wo auf Sperren zwischen Computern kein Verlass ist.</translation>
    </message>
    <message>
        <source>{0} looks like a note of an interrupted restore but cannot be read ({1}).</source>
        <translation>{0} sieht aus wie der Vermerk einer unterbrochenen Wiederherstellung, ist aber nicht lesbar ({1}).</translation>
    </message>
    <message>
        <source>{0} looks like an encrypted database, which only its program can read.</source>
        <translation>{0} sieht aus wie eine verschlüsselte Datenbank, die nur ihr Programm lesen kann.</translation>
    </message>
    <message>
        <source>{0} looks like an encrypted database: its content is random bytes in whole pages.</source>
        <translation>{0} sieht aus wie eine verschlüsselte Datenbank: Der Inhalt besteht aus zufälligen Bytes in ganzen Seiten.</translation>
    </message>
    <message>
        <source>{0} or a file beside it may not be read.</source>
        <translation>{0} oder eine Datei daneben darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{0} or its folder may not be looked into.</source>
        <translation>{0} oder ihr Ordner darf nicht angesehen werden.</translation>
    </message>
    <message>
        <source>{0} or its folder may not be written to.</source>
        <translation>{0} oder ihr Ordner darf nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>{0} rows refer to rows that do not exist; that was already so when the backup was made.</source>
        <translation>{0} Zeilen verweisen auf Zeilen, die es nicht gibt; das war schon beim Sichern so.</translation>
    </message>
    <message>
        <source>{0} says it was written by a SQLite that does not exist yet.</source>
        <translation>{0} will von einem SQLite geschrieben sein, das es noch nicht gibt.</translation>
    </message>
    <message>
        <source>{0} vanished while it was looked at.</source>
        <translation>{0} verschwand beim Ansehen.</translation>
    </message>
    <message>
        <source>{0} vanished while it was read.</source>
        <translation>{0} verschwand beim Lesen.</translation>
    </message>
    <message>
        <source>{0} was not changed.</source>
        <translation>{0} wurde nicht geändert.</translation>
    </message>
    <message>
        <source>{0} was replaced by another file while it was open.</source>
        <translation>{0} wurde durch eine andere Datei ersetzt, während sie geöffnet war.</translation>
    </message>
    <message>
        <source>{0} was replaced by another file while it was read.</source>
        <translation>{0} wurde beim Lesen durch eine andere Datei ersetzt.</translation>
    </message>
    <message>
        <source>{0} was replaced by another program while a restore was interrupted; Holdfast did not touch it.</source>
        <translation>{0} wurde von einem anderen Programm ersetzt, während eine Wiederherstellung unterbrochen war; Holdfast hat nichts daran getan.</translation>
    </message>
    <message>
        <source>{0} was replaced by the backup, but {1} the old one in the same instant and may write into the new one.</source>
        <translation>{0} wurde durch die Sicherung ersetzt, aber {1} im selben Augenblick die alte Datei und schreibt vielleicht in die neue.</translation>
    </message>
    <message>
        <source>{0} was written, but is not the backup: {1}.</source>
        <translation>{0} wurde geschrieben, ist aber nicht die Sicherung: {1}.</translation>
    </message>
    <message>
        <source>A deleted backup stays there until the second clean-up after its deletion.</source>
        <translation>Eine gelöschte Sicherung bleibt dort bis zum zweiten Aufräumen nach dem Löschen.</translation>
    </message>
    <message>
        <source>A pack that was just written is not in the vault any more.</source>
        <translation>Ein eben geschriebenes Paket ist nicht mehr im Tresor.</translation>
    </message>
    <message>
        <source>A working file of Holdfast was cut short.</source>
        <translation>Eine Arbeitsdatei von Holdfast wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>All backups are whole.</source>
        <translation>Alle Sicherungen sind vollständig.</translation>
    </message>
    <message>
        <source>Another backup was added to this series while this one was made.</source>
        <translation>Während diese Sicherung entstand, kam eine andere in die Serie.</translation>
    </message>
    <message>
        <source>Another folder now lies at {0} than when the run began.</source>
        <translation>Unter {0} liegt jetzt ein anderer Ordner als zu Beginn des Laufs.</translation>
    </message>
    <message>
        <source>Another vault than expected lies in {0} (its id is {1}, expected {2}).</source>
        <translation>In {0} liegt ein anderer Tresor als erwartet (Kennung {1}, erwartet {2}).</translation>
    </message>
    <message>
        <source>Backups kept in it are not touched by this; they are on the disk that holds it.</source>
        <translation>Die Sicherungen darin sind davon nicht betroffen; sie liegen auf dem zugehörigen Datenträger.</translation>
    </message>
    <message>
        <source>Check the disk before you rely on it.</source>
        <translation>Den Datenträger prüfen, bevor man sich auf ihn verlässt.</translation>
    </message>
    <message>
        <source>Connect the right disk, or protect the database anew with this vault.</source>
        <translation>Den richtigen Datenträger anschließen oder die Datenbank neu mit diesem Tresor schützen.</translation>
    </message>
    <message>
        <source>Connect the right disk, then try again.</source>
        <translation>Den richtigen Datenträger anschließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Copy VAULT.json from a copy of the vault, or restore with recover.py, which does not need it.</source>
        <translation>VAULT.json aus einer Kopie des Tresors übernehmen oder mit recover.py wiederherstellen, das sie nicht braucht.</translation>
    </message>
    <message>
        <source>Copy {0} from a copy of the vault, or restore with recover.py, which does not need it.</source>
        <translation>{0} aus einer Kopie des Tresors übernehmen oder mit recover.py wiederherstellen, das sie nicht braucht.</translation>
    </message>
    <message>
        <source>Earlier backups: run a vault check.</source>
        <translation>Frühere Sicherungen: den Tresor prüfen.</translation>
    </message>
    <message>
        <source>Free some space on that disk, or choose another place.</source>
        <translation>Auf diesem Datenträger Platz schaffen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Give your user permission to read and write the folder.</source>
        <translation>Dem eigenen Benutzer das Recht geben, den Ordner zu lesen und zu beschreiben.</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own folder {0} could not be written: {1}.</source>
        <translation>Holdfasts eigener Ordner {0} ließ sich nicht beschreiben: {1}.</translation>
    </message>
    <message>
        <source>If it lies on a disk that is not connected, an empty folder is all that is left of it here; nothing was written to it.</source>
        <translation>Liegt er auf einem Datenträger, der nicht angeschlossen ist, so ist hier nur ein leerer Ordner von ihm übrig; nichts wurde hineingeschrieben.</translation>
    </message>
    <message>
        <source>If that computer is gone for good, delete the file LOCK in the series&apos; folder of the vault.</source>
        <translation>Gibt es jenen Computer nicht mehr, die Datei LOCK im Ordner der Serie im Tresor löschen.</translation>
    </message>
    <message>
        <source>It stays in the trash.</source>
        <translation>Sie bleibt im Papierkorb.</translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation>Einen Ordner angeben.</translation>
    </message>
    <message>
        <source>Neither {0} nor {1} of the vault in {2} can be read.</source>
        <translation>Weder {0} noch {1} des Tresors in {2} ist lesbar.</translation>
    </message>
    <message>
        <source>Nothing was changed; all backups are whole.</source>
        <translation>Nichts wurde geändert; alle Sicherungen sind vollständig.</translation>
    </message>
    <message>
        <source>Nothing was changed; the backups in it are as they were.</source>
        <translation>Nichts wurde geändert; die Sicherungen darin sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Nichts wurde entfernt.</translation>
    </message>
    <message>
        <source>Pages that were to be merged did not come out of their new frame as they went in.</source>
        <translation>Seiten, die zusammengeführt werden sollten, kamen nicht so aus ihrem neuen Rahmen, wie sie hineingingen.</translation>
    </message>
    <message>
        <source>Protect the database anew in another vault: a first backup&apos;s map is small.</source>
        <translation>Die Datenbank neu in einem anderen Tresor schützen: Die Karte einer ersten Sicherung ist klein.</translation>
    </message>
    <message>
        <source>Restore another backup.</source>
        <translation>Eine andere Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Run `holdfast vault check`; clean up again when the manifest is whole, or its backup has been put aside.</source>
        <translation>Den Tresor prüfen (`holdfast vault check`); wieder aufräumen, wenn das Manifest heil oder seine Sicherung beiseitegelegt ist.</translation>
    </message>
    <message>
        <source>The backup described by {0} was written by a newer Holdfast ({1}).</source>
        <translation>Die Sicherung, die {0} beschreibt, stammt von einem neueren Holdfast ({1}).</translation>
    </message>
    <message>
        <source>The backup is not in the trash, so it cannot be brought back.</source>
        <translation>Die Sicherung liegt nicht im Papierkorb und lässt sich deshalb nicht zurückholen.</translation>
    </message>
    <message>
        <source>The backup “{0}” is not in the vault any more.</source>
        <translation>Die Sicherung „{0}“ ist nicht mehr im Tresor.</translation>
    </message>
    <message>
        <source>The backup “{0}” needs it and cannot be restored whole.</source>
        <translation>Die Sicherung „{0}“ braucht es und lässt sich nicht vollständig wiederherstellen.</translation>
    </message>
    <message>
        <source>The backup “{0}” needs it.</source>
        <translation>Die Sicherung „{0}“ braucht es.</translation>
    </message>
    <message>
        <source>The backups in it may be whole.</source>
        <translation>Die Sicherungen darin können vollständig sein.</translation>
    </message>
    <message>
        <source>The backups in it may be whole; no new vault was made over them.</source>
        <translation>Die Sicherungen darin können vollständig sein; kein neuer Tresor wurde darübergelegt.</translation>
    </message>
    <message>
        <source>The description of the backup “{0}” would have {1} bytes, more than the {2} the vault&apos;s format allows.</source>
        <translation>Die Beschreibung der Sicherung „{0}“ hätte {1} Bytes, mehr als die {2}, die das Format des Tresors erlaubt.</translation>
    </message>
    <message>
        <source>The disk could not read the object {0} of the vault: {1}.</source>
        <translation>Der Datenträger konnte das Objekt {0} des Tresors nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>The disk of the vault {0} has no space left.</source>
        <translation>Auf dem Datenträger des Tresors {0} ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The folder {0} holds other files ({1}, …), so no vault was made in it.</source>
        <translation>Der Ordner {0} enthält andere Dateien ({1}, …), also entstand kein Tresor darin.</translation>
    </message>
    <message>
        <source>The folder {0} holds series of a vault, but neither {1} nor {2}.</source>
        <translation>Der Ordner {0} enthält Serien eines Tresors, aber weder {1} noch {2}.</translation>
    </message>
    <message>
        <source>The folder {0} is not there, so no vault was made in it.</source>
        <translation>Der Ordner {0} ist nicht da, also entstand kein Tresor darin.</translation>
    </message>
    <message>
        <source>The folder {0} of the vault cannot be listed: {1}.</source>
        <translation>Der Ordner {0} des Tresors lässt sich nicht auflisten: {1}.</translation>
    </message>
    <message>
        <source>The manifest {0} belongs to another vault or series.</source>
        <translation>Das Manifest {0} gehört zu einem anderen Tresor oder einer anderen Serie.</translation>
    </message>
    <message>
        <source>The manifest {0} could not be read, so nobody can tell which packs are still needed.</source>
        <translation>Das Manifest {0} ist nicht lesbar, also weiß niemand, welche Pakete noch gebraucht werden.</translation>
    </message>
    <message>
        <source>The manifest {0} of the vault is damaged, so the backup it describes cannot be used.</source>
        <translation>Das Manifest {0} des Tresors ist beschädigt, die Sicherung, die es beschreibt, ist also nicht benutzbar.</translation>
    </message>
    <message>
        <source>The object {0} of the vault ends too early.</source>
        <translation>Das Objekt {0} des Tresors endet zu früh.</translation>
    </message>
    <message>
        <source>The object {0} of the vault has a frame {1} that does not decode.</source>
        <translation>Im Objekt {0} des Tresors lässt sich der Rahmen {1} nicht entpacken.</translation>
    </message>
    <message>
        <source>The object {0} of the vault has a frame {1} that does not hold what backups expect in it.</source>
        <translation>Im Objekt {0} des Tresors enthält der Rahmen {1} nicht, was Sicherungen darin erwarten.</translation>
    </message>
    <message>
        <source>The object {0} of the vault has {1} bytes, more than the {2} such an object can have.</source>
        <translation>Das Objekt {0} des Tresors hat {1} Bytes, mehr als die {2}, die ein solches haben kann.</translation>
    </message>
    <message>
        <source>The object {0} of the vault is missing.</source>
        <translation>Das Objekt {0} des Tresors fehlt.</translation>
    </message>
    <message>
        <source>The object {0} of the vault {1}.</source>
        <translation>Das Objekt {0} des Tresors {1}.</translation>
    </message>
    <message>
        <source>The other backups are not concerned.</source>
        <translation>Die übrigen Sicherungen sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The pack {0} does not hold what the backup&apos;s page map says.</source>
        <translation>Das Paket {0} enthält nicht, was die Seitenkarte der Sicherung sagt.</translation>
    </message>
    <message>
        <source>The pages stored for the backup “{0}” are each intact, but together they are not the file that its manifest describes.</source>
        <translation>Die für die Sicherung „{0}“ gespeicherten Seiten sind einzeln heil, ergeben zusammen aber nicht die Datei, die ihr Manifest beschreibt.</translation>
    </message>
    <message>
        <source>The rebuilt file is not the one that the backup “{0}” describes.</source>
        <translation>Die wiederhergestellte Datei ist nicht die, die die Sicherung „{0}“ beschreibt.</translation>
    </message>
    <message>
        <source>The restored file could not be written: {0}.</source>
        <translation>Die wiederhergestellte Datei ließ sich nicht schreiben: {0}.</translation>
    </message>
    <message>
        <source>The series is being written by {0}.</source>
        <translation>In die Serie schreibt gerade {0}.</translation>
    </message>
    <message>
        <source>The vault folder {0} cannot be opened: {1}.</source>
        <translation>Der Ordner {0} des Tresors lässt sich nicht öffnen: {1}.</translation>
    </message>
    <message>
        <source>The vault folder {0} is not there.</source>
        <translation>Der Ordner {0} des Tresors ist nicht da.</translation>
    </message>
    <message>
        <source>The vault folder {0} went away during the run.</source>
        <translation>Der Ordner {0} des Tresors verschwand während des Laufs.</translation>
    </message>
    <message>
        <source>The vault in {0} needs {1}, which this version of Holdfast does not know.</source>
        <translation>Der Tresor in {0} braucht {1}, was diese Fassung von Holdfast nicht kennt.</translation>
    </message>
    <message>
        <source>The vault {0} could not be written: {1}.</source>
        <translation>Der Tresor {0} ließ sich nicht beschreiben: {1}.</translation>
    </message>
    <message>
        <source>The vault {0} went away while it was being written.</source>
        <translation>Der Tresor {0} verschwand, während er beschrieben wurde.</translation>
    </message>
    <message>
        <source>There is no object {0} in the vault.</source>
        <translation>Ein Objekt {0} gibt es im Tresor nicht.</translation>
    </message>
    <message>
        <source>There is no room in {0} to hold what changed while the database is read: {1}.</source>
        <translation>In {0} ist kein Platz, um aufzuheben, was sich beim Lesen der Datenbank ändert: {1}.</translation>
    </message>
    <message>
        <source>There is no vault in {0}.</source>
        <translation>In {0} ist kein Tresor.</translation>
    </message>
    <message>
        <source>This run stored nothing.</source>
        <translation>Dieser Lauf hat nichts gespeichert.</translation>
    </message>
    <message>
        <source>This run stored nothing; earlier backups and the database were not touched.</source>
        <translation>Dieser Lauf hat nichts gespeichert; frühere Sicherungen und die Datenbank sind unberührt.</translation>
    </message>
    <message>
        <source>This run stored nothing; earlier backups are on that disk as they were.</source>
        <translation>Dieser Lauf hat nichts gespeichert; frühere Sicherungen liegen unverändert auf diesem Datenträger.</translation>
    </message>
    <message>
        <source>This run stored nothing; earlier backups were not touched.</source>
        <translation>Dieser Lauf hat nichts gespeichert; frühere Sicherungen sind unberührt.</translation>
    </message>
    <message>
        <source>This run stored nothing; every earlier backup is as it was.</source>
        <translation>Dieser Lauf hat nichts gespeichert; jede frühere Sicherung ist, wie sie war.</translation>
    </message>
    <message>
        <source>This run stored nothing; the disk or its cable may be failing.</source>
        <translation>Dieser Lauf hat nichts gespeichert; der Datenträger oder sein Kabel ist vielleicht defekt.</translation>
    </message>
    <message>
        <source>This run stored nothing; the other backup is complete.</source>
        <translation>Dieser Lauf hat nichts gespeichert; die andere Sicherung ist vollständig.</translation>
    </message>
    <message>
        <source>Wait for the run on {0} to end.</source>
        <translation>Warten, bis der Lauf auf {0} endet.</translation>
    </message>
    <message>
        <source>What was just written to the vault could not be read back the same.</source>
        <translation>Was eben in den Tresor geschrieben wurde, ließ sich nicht gleich zurücklesen.</translation>
    </message>
    <message>
        <source>What was there before was not touched.</source>
        <translation>Was vorher da war, ist unberührt.</translation>
    </message>
    <message>
        <source>{0} is a file, not a folder, so it cannot hold a vault.</source>
        <translation>{0} ist eine Datei, kein Ordner, und kann deshalb kein Tresor sein.</translation>
    </message>
    <message>
        <source>{0} of the vault is damaged; its twin was used.</source>
        <translation>{0} des Tresors ist beschädigt; die zweite Ausfertigung wurde benutzt.</translation>
    </message>
    <message>
        <source>{0} of the vault is missing; its twin was used.</source>
        <translation>{0} des Tresors fehlt; die zweite Ausfertigung wurde benutzt.</translation>
    </message>
    <message>
        <source>{0} pack(s) of the deleted backup “{1}” have been purged, so it cannot be brought back whole.</source>
        <translation>{0} Pakete der gelöschten Sicherung „{1}“ sind endgültig fort, sie lässt sich also nicht vollständig zurückholen.</translation>
    </message>
    <message>
        <source>{0} pack(s) this backup needs are not in the vault.</source>
        <translation>{0} Pakete, die diese Sicherung braucht, sind nicht im Tresor.</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>What comes over</source>
        <translation>Was übernommen wird</translation>
    </message>
    <message>
        <source>Looking. Nothing is changed.</source>
        <translation>Es wird nachgesehen. Nichts ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1} of files would be taken over. Nothing is changed yet.</source>
        <translation>{0} in Dateien von {1} würden übernommen. Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>The earlier program took {0} for UTC. What did you mean by it?</source>
        <translation>Das frühere Programm nahm {0} als UTC. Was war damit gemeint?</translation>
    </message>
    <message>
        <source>My clock, {0}: the next backup {1}</source>
        <translation>Meine Uhr, {0}: die nächste Sicherung {1}</translation>
    </message>
    <message>
        <source>UTC, as it was made until now: the next backup {0}</source>
        <translation>UTC, wie bisher gesichert wurde: die nächste Sicherung {0}</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Back up on &amp;schedule</source>
        <translation>Nach &amp;Zeitplan sichern</translation>
    </message>
    <message>
        <source>Pause on &amp;battery</source>
        <translation>Bei Akkubetrieb &amp;pausieren</translation>
    </message>
    <message>
        <source>Pause on &amp;metered networks</source>
        <translation>In getakteten N&amp;etzen pausieren</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Ein Profil braucht einen Namen.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>&amp;Vault</source>
        <translation>&amp;Tresor</translation>
    </message>
    <message>
        <source>Say where the vault is when it has moved. Its backups stay as they are.</source>
        <translation>Ist der Tresor umgezogen, hier angeben, wo er ist. Seine Sicherungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurückgelesen</translation>
    </message>
    <message>
        <source>Read back and checked</source>
        <translation>Zurückgelesen und geprüft</translation>
    </message>
    <message>
        <source>Restored and compared</source>
        <translation>Wiederhergestellt und verglichen</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Each backup &amp;is</source>
        <translation>Jede Sicherung &amp;wird</translation>
    </message>
    <message>
        <source>Try a &amp;restore every</source>
        <translation>Wiederherstellung p&amp;roben alle</translation>
    </message>
    <message>
        <source>Choose the database</source>
        <translation>Die Datenbank auswählen</translation>
    </message>
    <message>
        <source>Choose the vault&apos;s folder</source>
        <translation>Den Ordner des Tresors auswählen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
</context>
<context>
    <name>ProfilePane</name>
    <message>
        <source>Pages of this database</source>
        <translation>Seiten dieser Datenbank</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ü&amp;berblick</translation>
    </message>
    <message>
        <source>Bac&amp;kups</source>
        <translation>Sicher&amp;ungen</translation>
    </message>
    <message>
        <source>A&amp;ctivity</source>
        <translation>Ak&amp;tivität</translation>
    </message>
    <message>
        <source>Chain intact</source>
        <translation>Kette unversehrt</translation>
    </message>
    <message>
        <source>Chain broken</source>
        <translation>Kette gebrochen</translation>
    </message>
    <message>
        <source>Gap accepted</source>
        <translation>Lücke anerkannt</translation>
    </message>
</context>
<context>
    <name>Protecting</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>{0}, {1} s left</source>
        <translation>{0}, noch {1} s</translation>
    </message>
    <message>
        <source>Proving that it restores</source>
        <translation>Die Wiederherstellung wird nachgewiesen</translation>
    </message>
    <message>
        <source>{0} database, {1} stored, but SQLite finds the database damaged.</source>
        <translation>Datenbank {0}, gespeichert {1}, aber SQLite findet die Datenbank beschädigt.</translation>
    </message>
    <message>
        <source>{0} database, {1} stored, proved restorable.</source>
        <translation>Datenbank {0}, gespeichert {1}, nachweislich wiederherstellbar.</translation>
    </message>
    <message>
        <source>{0} database, {1} stored.</source>
        <translation>Datenbank {0}, gespeichert {1}.</translation>
    </message>
    <message>
        <source>Stopped. It is not protected.</source>
        <translation>Angehalten. Die Datenbank ist nicht geschützt.</translation>
    </message>
    <message>
        <source>Stopped. “{0}” stays protected; its first backup comes by the plan.</source>
        <translation>Angehalten. „{0}“ bleibt geschützt; die erste Sicherung kommt nach Plan.</translation>
    </message>
</context>
<context>
    <name>RestoreWizard</name>
    <message>
        <source>Which backup?</source>
        <translation>Welche Sicherung?</translation>
    </message>
    <message>
        <source>What?</source>
        <translation>Was?</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Restore {0}</source>
        <translation>{0} wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Bringing the rows back…</source>
        <translation>Die Zeilen werden zurückgeholt …</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>Wird rückgängig gemacht …</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>{0}, part of the key</source>
        <translation>{0}, Teil des Schlüssels</translation>
    </message>
</context>
<context>
    <name>RowsPane</name>
    <message>
        <source>Search in all columns</source>
        <translation>In allen Spalten suchen</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>Als CSV &amp;exportieren …</translation>
    </message>
    <message>
        <source>Value of the chosen cell</source>
        <translation>Wert der gewählten Zelle</translation>
    </message>
    <message>
        <source>Ask with SQL</source>
        <translation>Mit SQL fragen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>{0} rows so far, still counting</source>
        <translation>bisher {0} Zeilen, wird noch gezählt</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) found</source>
        <translation>
            <numerusform>%Ln Zeile gefunden</numerusform>
            <numerusform>%Ln Zeilen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{0} rows; the first {1} can be scrolled to</source>
        <translation>{0} Zeilen; die ersten {1} sind erreichbar</translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation>{0} Zeilen</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>Result of the statement</source>
        <translation>Ergebnis der Anweisung</translation>
    </message>
    <message>
        <source>The first {0} rows; an export has all of them</source>
        <translation>Die ersten {0} Zeilen; ein Export enthält alle</translation>
    </message>
    <message>
        <source>Done. {0}.</source>
        <translation>Fertig. {0}.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>&amp;Copy cell</source>
        <translation>&amp;Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>Zei&amp;len kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>going on</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>nothing had changed</source>
        <translation>nichts hatte sich geändert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>RunDrawer</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>Details &amp;kopieren</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>you</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Begun by</source>
        <translation>Begonnen durch</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Zuwachs</translation>
    </message>
    <message>
        <source>Pages changed</source>
        <translation>Geänderte Seiten</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
</context>
<context>
    <name>ScheduleForm</name>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>31 is the last day, also in shorter months.</source>
        <translation>31 ist der letzte Tag, auch in kürzeren Monaten.</translation>
    </message>
    <message>
        <source>How &amp;often</source>
        <translation>Wie &amp;häufig</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>&amp;Am</translation>
    </message>
    <message>
        <source>On &amp;day</source>
        <translation>Am Ta&amp;g</translation>
    </message>
    <message>
        <source>At minute</source>
        <translation>Zur Minute</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;Um</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Ze&amp;itzone</translation>
    </message>
    <message>
        <source>Next times</source>
        <translation>Nächste Zeiten</translation>
    </message>
    <message>
        <source>There is no time zone “{0}”. Choose one, such as Europe/Berlin.</source>
        <translation>Die Zeitzone „{0}“ gibt es nicht. Eine andere auswählen, zum Beispiel Europe/Berlin.</translation>
    </message>
</context>
<context>
    <name>SentenceDialog</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>SettingNames</name>
    <message>
        <source>schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>day of the week</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>day of the month</source>
        <translation>Tag des Monats</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>backups to keep</source>
        <translation>zu behaltende Sicherungen</translation>
    </message>
    <message>
        <source>hours to keep one for</source>
        <translation>stündlich zu behalten</translation>
    </message>
    <message>
        <source>days to keep one for</source>
        <translation>täglich zu behalten</translation>
    </message>
    <message>
        <source>weeks to keep one for</source>
        <translation>wöchentlich zu behalten</translation>
    </message>
    <message>
        <source>months to keep one for</source>
        <translation>monatlich zu behalten</translation>
    </message>
    <message>
        <source>years to keep one for</source>
        <translation>jährlich zu behalten</translation>
    </message>
    <message>
        <source>proof of each backup</source>
        <translation>Nachweis jeder Sicherung</translation>
    </message>
    <message>
        <source>days between tried restores</source>
        <translation>Tage zwischen Probe-Wiederherstellungen</translation>
    </message>
    <message>
        <source>pause on battery</source>
        <translation>im Akkubetrieb pausieren</translation>
    </message>
    <message>
        <source>pause on metered networks</source>
        <translation>in getakteten Netzen pausieren</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>Tresor</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Protected databases</source>
        <translation>Geschützte Datenbanken</translation>
    </message>
    <message>
        <source>&amp;Add database…</source>
        <translation>Datenbank hinzu&amp;fügen …</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>SizePlot</name>
    <message>
        <source>Size of the database and of its backups over time</source>
        <translation>Größe der Datenbank und ihrer Sicherungen im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Database {0}, backups {1}</source>
        <translation>Datenbank {0}, Sicherungen {1}</translation>
    </message>
    <message>
        <source>There is something to see after the second backup.</source>
        <translation>Nach der zweiten Sicherung gibt es hier etwas zu sehen.</translation>
    </message>
    <message>
        <source>{0}
Database {1}
Backups {2}</source>
        <translation>{0}
Datenbank {1}
Sicherungen {2}</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>All backups together</source>
        <translation>Alle Sicherungen</translation>
    </message>
</context>
<context>
    <name>StatementBox</name>
    <message>
        <source>Statement in SQL</source>
        <translation>Anweisung in SQL</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Any statement that reads. The backup cannot be changed by it.</source>
        <translation>Jede Anweisung, die liest. Die Sicherung kann damit nicht verändert werden.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
</context>
<context>
    <name>StepsRail</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Step {0} of {1}: {2}</source>
        <translation>Schritt {0} von {1}: {2}</translation>
    </message>
</context>
<context>
    <name>TableList</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>{0}, a view</source>
        <translation>{0}, eine Sicht</translation>
    </message>
    <message>
        <source>{0}, a table</source>
        <translation>{0}, eine Tabelle</translation>
    </message>
</context>
<context>
    <name>TablesChoice</name>
    <message>
        <source>Tables to bring back</source>
        <translation>Tabellen, die zurückkommen sollen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>alle Zeilen</translation>
    </message>
    <message>
        <source>&amp;Only rows where</source>
        <translation>&amp;Nur Zeilen mit</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Condition for the rows of {0}</source>
        <translation>Bedingung für die Zeilen von {0}</translation>
    </message>
    <message>
        <source>For example: itemID &lt; 100. Leave it empty for all rows.</source>
        <translation>Zum Beispiel: itemID &lt; 100. Leer bedeutet: alle Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the backup fit.</source>
        <translation>
            <numerusform>%Ln Zeile der Sicherung passt.</numerusform>
            <numerusform>%Ln Zeilen der Sicherung passen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingPage</name>
    <message>
        <source>Taking over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Each backup is read whole, checked and stored. You may stop at any time: what has come by then stays, and doing it again goes on from there.</source>
        <translation>Jede Sicherung wird ganz gelesen, geprüft und gespeichert. Das lässt sich jederzeit anhalten: Was bis dahin übernommen ist, bleibt, und beim nächsten Mal geht es dort weiter.</translation>
    </message>
    <message>
        <source>It is here</source>
        <translation>Es ist da</translation>
    </message>
    <message>
        <source>The earlier program&apos;s database and files are as they were.</source>
        <translation>Datenbank und Dateien des früheren Programms sind, wie sie waren.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stayed where they are; the last tab says why.</source>
        <translation>
            <numerusform>%Ln Eintrag blieb, wo er ist; die letzte Seite sagt, warum.</numerusform>
            <numerusform>%Ln Einträge blieben, wo sie sind; die letzte Seite sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both programs make backups now. Compare them in the profile&apos;s settings, and turn the earlier one off when you trust this one.</source>
        <translation>Jetzt sichern beide Programme. In den Einstellungen des Profils lassen sie sich vergleichen; das frühere kann ausgeschaltet werden, wenn dieses sich bewährt hat.</translation>
    </message>
    <message>
        <source>There was no new backup to take over.</source>
        <translation>Es gab keine neue Sicherung zu übernehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} taken over: {1} in files, {2} in the vault.</source>
        <translation>{0} übernommen: {1} in Dateien, {2} im Tresor.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>What has come so far stays. Do it again to go on.</source>
        <translation>Was bisher übernommen wurde, bleibt. Beim nächsten Mal geht es weiter.</translation>
    </message>
    <message>
        <source>Not everything came over</source>
        <translation>Nicht alles wurde übernommen</translation>
    </message>
</context>
<context>
    <name>TiesCard</name>
    <message>
        <source>Com&amp;pare with it…</source>
        <translation>Damit &amp;vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Go back to it…</source>
        <translation>Dorthin &amp;zurückkehren …</translation>
    </message>
    <message>
        <source>The earlier backup scheduler</source>
        <translation>Das frühere Sicherungsprogramm</translation>
    </message>
    <message>
        <source>This profile came from user {0} there. While both make backups you can see whether both hold the same; and everything can go back.</source>
        <translation>Dieses Profil stammt von Benutzer {0} dort. Solange beide sichern, lässt sich sehen, ob beide dasselbe haben; und alles kann zurückkehren.</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>The database as it is</source>
        <translation>Die Datenbank, wie sie ist</translation>
    </message>
    <message>
        <source>Now, the database as it is</source>
        <translation>Jetzt, die Datenbank, wie sie ist</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>vor einer Wiederherstellung</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>damaged database</source>
        <translation>beschädigte Datenbank</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source>Make a token</source>
        <translation>Token erstellen</translation>
    </message>
    <message>
        <source>Let a program in</source>
        <translation>Ein Programm einlassen</translation>
    </message>
    <message>
        <source>Whoever has the token can back up, restore and delete what it is for. The audit trail names the program with everything that is done so.</source>
        <translation>Wer das Token hat, kann sichern, wiederherstellen und löschen, wofür es gilt. Das Prüfprotokoll nennt das Programm bei allem, was so geschieht.</translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>Alle Profile</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>Ordner hin&amp;zufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>E&amp;ntfernen</translation>
    </message>
    <message>
        <source>The token</source>
        <translation>Das Token</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Make the token</source>
        <translation>Token &amp;erstellen</translation>
    </message>
    <message>
        <source>Choose a folder for restores</source>
        <translation>Einen Ordner für Wiederherstellungen auswählen</translation>
    </message>
    <message>
        <source>The token of {0}</source>
        <translation>Das Token von {0}</translation>
    </message>
    <message>
        <source>Give it to the program now: it is not shown again. Only its hash is kept.</source>
        <translation>Jetzt dem Programm geben: Es wird nicht noch einmal gezeigt. Nur der Hash bleibt.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>C&amp;opied</source>
        <translation>K&amp;opiert</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>May restore &amp;to</source>
        <translation>Darf wiederherstellen n&amp;ach</translation>
    </message>
    <message>
        <source>The original place it always may. Other folders only if named here.</source>
        <translation>An den ursprünglichen Ort immer. In andere Ordner nur, wenn sie hier stehen.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Holdfast is starting</source>
        <translation>Holdfast startet</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>&amp;Open Holdfast</source>
        <translation>Holdfast &amp;öffnen</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Holdfast</source>
        <translation>Über Hol&amp;dfast</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel {0}</source>
        <translation>{0} abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>Resume &amp;backups</source>
        <translation>Sicherungen &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause backups</source>
        <translation>Sicherungen &amp;pausieren</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>Für &amp;1 Stunde</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>Bis &amp;morgen</translation>
    </message>
    <message>
        <source>Until I &amp;resume</source>
        <translation>Bis zum Fo&amp;rtsetzen</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message>
        <source>Nothing is protected yet</source>
        <translation>Noch ist nichts geschützt</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) need attention</source>
        <translation>
            <numerusform>%Ln Datenbank braucht Aufmerksamkeit</numerusform>
            <numerusform>%Ln Datenbanken brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) safe</source>
        <translation>
            <numerusform>%Ln Datenbank sicher</numerusform>
            <numerusform>%Ln Datenbanken sicher</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups are paused until you resume them</source>
        <translation>Sicherungen sind pausiert, bis sie fortgesetzt werden</translation>
    </message>
    <message>
        <source>Backups are paused until {0}</source>
        <translation>Sicherungen sind bis {0} pausiert</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
    <message>
        <source>Last backup {0}.</source>
        <translation>Letzte Sicherung {0}.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>{0}: at work</source>
        <translation>{0}: bei der Arbeit</translation>
    </message>
    <message>
        <source>{0}: {1} %</source>
        <translation>{0}: {1} %</translation>
    </message>
    <message>
        <source>{0}: {1} %, {2} left</source>
        <translation>{0}: {1} %, noch {2}</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>Next in a moment.</source>
        <translation>Nächste gleich.</translation>
    </message>
    <message>
        <source>Next today at {0}.</source>
        <translation>Nächste heute um {0}.</translation>
    </message>
    <message>
        <source>Next tomorrow at {0}.</source>
        <translation>Nächste morgen um {0}.</translation>
    </message>
    <message>
        <source>Next on {0}.</source>
        <translation>Nächste am {0}.</translation>
    </message>
</context>
<context>
    <name>TroublePanel</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>VaultsPage</name>
    <message>
        <source>Vaults</source>
        <translation>Tresore</translation>
    </message>
    <message>
        <source>There is no vault yet: it is made with the first database.</source>
        <translation>Es gibt noch keinen Tresor: Er entsteht mit der ersten Datenbank.</translation>
    </message>
</context>
<context>
    <name>VerdictHeader</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>{0}, {1} s left</source>
        <translation>{0}, noch {1} s</translation>
    </message>
</context>
<context>
    <name>WhatPage</name>
    <message>
        <source>What do you want to protect?</source>
        <translation>Was soll geschützt werden?</translation>
    </message>
    <message>
        <source>Looking for the databases of your programs on this computer…</source>
        <translation>Datenbanken der Programme auf diesem Computer werden gesucht …</translation>
    </message>
    <message>
        <source>Databases on this computer</source>
        <translation>Datenbanken auf diesem Computer</translation>
    </message>
    <message>
        <source>Looking for databases</source>
        <translation>Datenbanken werden gesucht</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei auswählen …</translation>
    </message>
    <message>
        <source>or drop files here</source>
        <translation>oder Dateien hier ablegen</translation>
    </message>
    <message>
        <source>From an &amp;earlier backup scheduler…</source>
        <translation>Von einem &amp;früheren Sicherungsprogramm …</translation>
    </message>
    <message>
        <source>Choose a database</source>
        <translation>Eine Datenbank auswählen</translation>
    </message>
    <message>
        <source>Databases (*.db *.sqlite *.sqlite3 *.db3 *.gnucash *.anki2 *.gpkg)</source>
        <translation>Datenbanken (*.db *.sqlite *.sqlite3 *.db3 *.gnucash *.anki2 *.gpkg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>These databases were found on this computer. Tick one or several.</source>
        <translation>Diese Datenbanken wurden auf diesem Computer gefunden. Eine oder mehrere ankreuzen.</translation>
    </message>
    <message>
        <source>No databases were found by themselves. Choose the file of yours.</source>
        <translation>Von selbst wurden keine Datenbanken gefunden. Die Datei der Datenbank auswählen.</translation>
    </message>
    <message>
        <source>{0} also keeps files in the folder {1}; they are not part of the backup.</source>
        <translation>{0} hat auch Dateien im Ordner {1}; sie gehören nicht zur Sicherung.</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Selbst ausgewählt</translation>
    </message>
    <message>
        <source>Your programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Other databases, the last changed first</source>
        <translation>Andere Datenbanken, die zuletzt geänderten zuerst</translation>
    </message>
    <message>
        <source>These cannot be protected</source>
        <translation>Diese lassen sich nicht schützen</translation>
    </message>
    <message>
        <source>Already protected as “{0}”</source>
        <translation>Schon geschützt als „{0}“</translation>
    </message>
    <message>
        <source>changed {0}</source>
        <translation>geändert {0}</translation>
    </message>
    <message>
        <source>What should come back?</source>
        <translation>Was soll zurückkommen?</translation>
    </message>
    <message>
        <source>The &amp;whole database</source>
        <translation>Die &amp;ganze Datenbank</translation>
    </message>
    <message>
        <source>Chosen &amp;tables or rows</source>
        <translation>Ausgewählte &amp;Tabellen oder Zeilen</translation>
    </message>
    <message>
        <source>Save it as another &amp;file</source>
        <translation>Als &amp;andere Datei speichern</translation>
    </message>
    <message>
        <source>Everything is as it was then. What is there now is kept.</source>
        <translation>Alles ist wie damals. Was jetzt da ist, wird aufgehoben.</translation>
    </message>
    <message>
        <source>They come into the database as it is now, in one step.</source>
        <translation>Sie kommen in die jetzige Datenbank, in einem Schritt.</translation>
    </message>
    <message>
        <source>The present database is not touched.</source>
        <translation>Die jetzige Datenbank wird nicht angerührt.</translation>
    </message>
    <message>
        <source>The database was damaged when this backup was made, so it is not put in the place of yours. It can be saved as another file to be looked at.</source>
        <translation>Die Datenbank war beschädigt, als diese Sicherung entstand, deshalb tritt sie nicht an die Stelle der jetzigen. Zum Ansehen lässt sie sich als andere Datei speichern.</translation>
    </message>
</context>
<context>
    <name>WhenPage</name>
    <message>
        <source>When, and how many?</source>
        <translation>Wann, und wie viele?</translation>
    </message>
    <message>
        <source>Backups are made while the computer is on; what was missed is made up for.</source>
        <translation>Sicherungen entstehen, solange der Computer läuft; Versäumtes wird nachgeholt.</translation>
    </message>
    <message>
        <source>Next times</source>
        <translation>Nächste Zeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%Ln Woche</numerusform>
            <numerusform>%Ln Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln Monat</numerusform>
            <numerusform>%Ln Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeps the last {0} backups and one for each of {1}.</source>
        <translation>Behält die letzten {0} Sicherungen und je eine für {1}.</translation>
    </message>
    <message>
        <source>Keeps about {0}.</source>
        <translation>Behält etwa {0}.</translation>
    </message>
    <message>
        <source>Keeps the last {0} backups and one for each of {1}, roughly {2}.</source>
        <translation>Behält die letzten {0} Sicherungen und je eine für {1}, ungefähr {2}.</translation>
    </message>
    <message>
        <source>Keeps about {0}, roughly {1}.</source>
        <translation>Behält etwa {0}, ungefähr {1}.</translation>
    </message>
    <message>
        <source>Every &amp;hour while I work</source>
        <translation>Jede Stun&amp;de während der Arbeit</translation>
    </message>
    <message>
        <source>Every &amp;day</source>
        <translation>Jeden &amp;Tag</translation>
    </message>
    <message>
        <source>Every &amp;week</source>
        <translation>Jede W&amp;oche</translation>
    </message>
    <message>
        <source>C&amp;ustom</source>
        <translation>&amp;Eigener Plan</translation>
    </message>
    <message>
        <source>How far &amp;back</source>
        <translation>Wie weit zu&amp;rück</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
</context>
<context>
    <name>WherePage</name>
    <message>
        <source>Where shall backups be kept?</source>
        <translation>Wo sollen Sicherungen liegen?</translation>
    </message>
    <message>
        <source>Best on another disk than the database: one that fails takes both along.</source>
        <translation>Am besten auf einem anderen Datenträger als die Datenbank: Fällt er aus, ist sonst beides verloren.</translation>
    </message>
    <message>
        <source>Places for backups</source>
        <translation>Orte für Sicherungen</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>&amp;Ordner auswählen …</translation>
    </message>
    <message>
        <source>Look for &amp;disks again</source>
        <translation>Erneut nach &amp;Datenträgern suchen</translation>
    </message>
    <message>
        <source>{0} {1} are free there.</source>
        <translation>{0} Dort sind {1} frei.</translation>
    </message>
    <message>
        <source>The vault of {0}</source>
        <translation>Der Tresor von {0}</translation>
    </message>
    <message>
        <source>External disk</source>
        <translation>Externer Datenträger</translation>
    </message>
    <message>
        <source>Another disk of this computer</source>
        <translation>Anderer Datenträger dieses Computers</translation>
    </message>
    <message>
        <source>Network folder</source>
        <translation>Netzwerkordner</translation>
    </message>
    <message>
        <source>A folder on this computer</source>
        <translation>Ein Ordner auf diesem Computer</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>{0} frei</translation>
    </message>
    <message>
        <source>Choose a folder for backups</source>
        <translation>Einen Ordner für Sicherungen auswählen</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>The new file</source>
        <translation>Die neue Datei</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>A&amp;uswählen …</translation>
    </message>
    <message>
        <source>&amp;Restore while it is open</source>
        <translation>Im &amp;laufenden Betrieb wiederherstellen</translation>
    </message>
    <message>
        <source>I have made &amp;sure that no program has it open</source>
        <translation>Ich habe mich vergewissert, dass kein &amp;Programm sie offen hat</translation>
    </message>
    <message>
        <source>The backup takes the place of the present database.</source>
        <translation>Die Sicherung tritt an die Stelle der jetzigen Datenbank.</translation>
    </message>
    <message>
        <source>The rows come into the present database.</source>
        <translation>Die Zeilen kommen in die jetzige Datenbank.</translation>
    </message>
    <message>
        <source>The backup is written to a new file.</source>
        <translation>Die Sicherung wird in eine neue Datei geschrieben.</translation>
    </message>
    <message>
        <source>Choose a file to write to.</source>
        <translation>Eine Datei zum Schreiben auswählen.</translation>
    </message>
    <message>
        <source>The program then sees the restored data at its next look. What it has read before and saves afterwards is its own, and may overwrite restored rows. Do this only for a program that copes with its data changing under it.</source>
        <translation>Das Programm sieht die wiederhergestellten Daten, sobald es das nächste Mal nachsieht. Was es vorher gelesen hat und nachher speichert, kann wiederhergestellte Zeilen überschreiben. Nur für Programme geeignet, die damit zurechtkommen, dass sich ihre Daten ändern.</translation>
    </message>
    <message>
        <source>It cannot be closed?</source>
        <translation>Lässt es sich nicht schließen?</translation>
    </message>
    <message>
        <source>If the present file is too damaged to be written through SQLite, it has to be replaced. A program of another user that still had it open would go on writing into the old file, and what it saves would be lost. Without your word the file is not replaced, and nothing is changed.</source>
        <translation>Ist die jetzige Datei so beschädigt, dass SQLite nicht mehr in sie schreiben kann, muss sie ersetzt werden. Ein Programm eines anderen Benutzers, das sie dann noch offen hat, schriebe weiter in die alte Datei, und was es speichert, ginge verloren. Ohne Ihr Wort wird die Datei nicht ersetzt, und nichts wird verändert.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>{0} free, {1} needed</source>
        <translation>{0} frei, {1} nötig</translation>
    </message>
    <message>
        <source>The present database is not touched.</source>
        <translation>Die jetzige Datenbank wird nicht angerührt.</translation>
    </message>
    <message>
        <source>What is there now is kept first, as a backup of its own. So this can be undone.</source>
        <translation>Was jetzt da ist, wird zuerst als eigene Sicherung aufgehoben. So lässt es sich rückgängig machen.</translation>
    </message>
    <message>
        <source>There is no database at that place now.</source>
        <translation>Dort ist jetzt keine Datenbank.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>{0} is running. Close it to continue.</source>
        <translation>{0} läuft. Zum Fortfahren schließen.</translation>
    </message>
    <message>
        <source>{0} are running. Close them to continue.</source>
        <translation>{0} laufen. Zum Fortfahren schließen.</translation>
    </message>
    <message>
        <source>Holdfast itself is comparing the database in another window. Close that window to continue.</source>
        <translation>Holdfast selbst vergleicht die Datenbank in einem anderen Fenster. Zum Fortfahren jenes Fenster schließen.</translation>
    </message>
    <message>
        <source>The folder {0} is not there. Choose another one.</source>
        <translation>Der Ordner {0} ist nicht da. Einen anderen auswählen.</translation>
    </message>
    <message>
        <source>A file of this name is already there. Choose another name.</source>
        <translation>Eine Datei dieses Namens ist schon da. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>That is a folder. Add the name of a file.</source>
        <translation>Das ist ein Ordner. Den Namen einer Datei ergänzen.</translation>
    </message>
    <message>
        <source>That is the database itself. Choose another name, or go back and choose the whole database.</source>
        <translation>Das ist die Datenbank selbst. Einen anderen Namen wählen oder zurückgehen und die ganze Datenbank auswählen.</translation>
    </message>
    <message>
        <source>There is not enough room. Free some space there, or choose another place.</source>
        <translation>Der Platz reicht nicht. Dort Platz schaffen oder einen anderen Ort auswählen.</translation>
    </message>
    <message>
        <source>There is no database at that place, so no rows can come into it. Go back and choose the whole database.</source>
        <translation>Dort ist keine Datenbank, deshalb können keine Zeilen hineinkommen. Zurückgehen und die ganze Datenbank auswählen.</translation>
    </message>
    <message>
        <source>{0} has the database open. It may have to be started again to see it.</source>
        <translation>{0} hat die Datenbank geöffnet. Vielleicht muss es neu gestartet werden, um sie zu sehen.</translation>
    </message>
    <message>
        <source>The file can be written.</source>
        <translation>Die Datei kann geschrieben werden.</translation>
    </message>
    <message>
        <source>No program of yours has the database open. Holdfast may not look into the programs of other users: whether one of them has it open is not known.</source>
        <translation>Keines Ihrer Programme hat die Datenbank offen. In die Programme anderer Benutzer darf Holdfast nicht hineinsehen: Ob eines davon sie offen hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No program has the database open.</source>
        <translation>Kein Programm hat die Datenbank geöffnet.</translation>
    </message>
    <message>
        <source>Save the backup as</source>
        <translation>Sicherung speichern als</translation>
    </message>
</context>
<context>
    <name>WhichPage</name>
    <message>
        <source>Which backup?</source>
        <translation>Welche Sicherung?</translation>
    </message>
    <message>
        <source>Choose the moment to go back to. Nothing is changed before the last step.</source>
        <translation>Den Zeitpunkt auswählen, zu dem zurückgekehrt wird. Vor dem letzten Schritt wird nichts geändert.</translation>
    </message>
    <message>
        <source>Timeline of backups</source>
        <translation>Zeitleiste der Sicherungen</translation>
    </message>
    <message>
        <source>Looking into the vault…</source>
        <translation>Der Tresor wird durchgesehen …</translation>
    </message>
    <message>
        <source>There is no backup to go back to yet.</source>
        <translation>Es gibt noch keine Sicherung, zu der sich zurückkehren lässt.</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>If this is stopped or fails, the present database stays what it is.</source>
        <translation>Wird das angehalten oder misslingt es, bleibt die jetzige Datenbank, was sie ist.</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Wartet, bis es an der Reihe ist …</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>Stopping at the next safe point…</source>
        <translation>Wird an der nächsten sicheren Stelle angehalten …</translation>
    </message>
    <message>
        <source>{0}: {1} %, {2} s left</source>
        <translation>{0}: {1} %, noch {2} s</translation>
    </message>
    <message>
        <source>Bring the backup out of the vault</source>
        <translation>Die Sicherung aus dem Tresor holen</translation>
    </message>
    <message>
        <source>Check that it is whole</source>
        <translation>Prüfen, ob sie unversehrt ist</translation>
    </message>
    <message>
        <source>Keep what is there now</source>
        <translation>Aufheben, was jetzt da ist</translation>
    </message>
    <message>
        <source>Put it in its place and compare every byte</source>
        <translation>An ihren Platz setzen und jedes Byte vergleichen</translation>
    </message>
    <message>
        <source>Bring the rows back, all in one step</source>
        <translation>Die Zeilen zurückholen, alle in einem Schritt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>folgt</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Wartet, bis es an der Reihe ist …</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>Stopping at the next safe point…</source>
        <translation>Wird an der nächsten sicheren Stelle angehalten …</translation>
    </message>
    <message>
        <source>{0}: {1} %</source>
        <translation>{0}: {1} %</translation>
    </message>
    <message>
        <source>{0}, {1} s left</source>
        <translation>{0}, noch {1} s</translation>
    </message>
</context>
<context>
    <name>_BackupModel</name>
    <message>
        <source>{0}, pinned</source>
        <translation>{0}, angeheftet</translation>
    </message>
</context>
<context>
    <name>_ProfileModel</name>
    <message>
        <source>no good backup yet</source>
        <translation>noch keine gute Sicherung</translation>
    </message>
</context>
<context>
    <name>_VaultCard</name>
    <message>
        <source>Backups of: {0}</source>
        <translation>Sicherungen von: {0}</translation>
    </message>
    <message>
        <source>Not encrypted: whoever has the disk can read the backups.</source>
        <translation>Nicht verschlüsselt: Wer den Datenträger hat, kann die Sicherungen lesen.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>{0} frei</translation>
    </message>
    <message>
        <source>It is not there now. Connect the disk it is on.</source>
        <translation>Er ist gerade nicht da. Seinen Datenträger anschließen.</translation>
    </message>
    <message>
        <source>Stopped. Everything in the vault is whole.</source>
        <translation>Angehalten. Im Tresor ist alles unversehrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found; the first: {0}</source>
        <translation>
            <numerusform>%Ln Fehler gefunden; der erste: {0}</numerusform>
            <numerusform>%Ln Fehler gefunden; der erste: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in the vault is whole.</source>
        <translation>Im Tresor ist alles unversehrt.</translation>
    </message>
    <message>
        <source>Cleaned up.</source>
        <translation>Aufgeräumt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
</TS>
