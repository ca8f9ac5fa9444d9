<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Application</name>
    <message numerus="yes">
        <source>%n piece(s) of work are finished first, then Holdfast quits.</source>
        <translation>
            <numerusform>One piece of work is finished first, then Holdfast quits.</numerusform>
            <numerusform>%Ln pieces of work are finished first, then Holdfast quits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditWindow</name>
    <message numerus="yes">
        <source>The chain of %n line(s) is intact.</source>
        <translation>
            <numerusform>The chain of %Ln line is intact.</numerusform>
            <numerusform>The chain of %Ln lines is intact.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) in the vaults confirm it.</source>
        <translation>
            <numerusform>%Ln backup in the vaults confirms it.</numerusform>
            <numerusform>%Ln backups in the vaults confirm it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vault(s) could not be asked.</source>
        <translation>
            <numerusform>%Ln vault could not be asked.</numerusform>
            <numerusform>%Ln vaults could not be asked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BesideDialog</name>
    <message numerus="yes">
        <source>%n backup(s) are the same byte for byte.</source>
        <translation>
            <numerusform>%Ln backup is the same byte for byte.</numerusform>
            <numerusform>%Ln backups are the same byte for byte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) there are not held here, or differ.</source>
        <translation>
            <numerusform>%Ln backup there is not held here, or differs.</numerusform>
            <numerusform>%Ln backups there are not held here, or differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrowseWindow</name>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%Ln table</numerusform>
            <numerusform>%Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to {0}.</source>
        <translation>
            <numerusform>%Ln row was written to {0}.</numerusform>
            <numerusform>%Ln rows were written to {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message numerus="yes">
        <source>%n table(s) have the same rows.</source>
        <translation>
            <numerusform>%Ln table has the same rows.</numerusform>
            <numerusform>%Ln tables have the same rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedPhrases</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%Ln week ago</numerusform>
            <numerusform>%Ln weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%Ln month ago</numerusform>
            <numerusform>%Ln months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%Ln year ago</numerusform>
            <numerusform>%Ln years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %Ln minute</numerusform>
            <numerusform>in %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %Ln hour</numerusform>
            <numerusform>in %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n weeks</source>
        <translation>
            <numerusform>in %Ln week</numerusform>
            <numerusform>in %Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %Ln month</numerusform>
            <numerusform>in %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %Ln year</numerusform>
            <numerusform>in %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older backups are damaged in the vault; {1}</source>
        <translation>
            <numerusform>%Ln older backup is damaged in the vault; {1}</numerusform>
            <numerusform>%Ln older backups are damaged in the vault; {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is a vault with backups of %n databases. Yours are added; those in it stay as they are.</source>
        <translation>
            <numerusform>This is a vault with backups of %Ln database. Yours are added; those in it stay as they are.</numerusform>
            <numerusform>This is a vault with backups of %Ln databases. Yours are added; those in it stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FromPage</name>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) there may be backups.</source>
        <translation>
            <numerusform>%Ln file there may be a backup.</numerusform>
            <numerusform>%Ln files there may be backups.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepPreview</name>
    <message numerus="yes">
        <source>%n backup(s) would go at the next clean-up; {0} would stay.</source>
        <translation>
            <numerusform>%Ln backup would go at the next clean-up; {0} would stay.</numerusform>
            <numerusform>%Ln backups would go at the next clean-up; {0} would stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n backup(s) would stay.</source>
        <translation>
            <numerusform>The one backup (%Ln) would stay.</numerusform>
            <numerusform>All %Ln backups would stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message numerus="yes">
        <source>%n piece(s) of work are not finished yet.</source>
        <translation>
            <numerusform>One piece of work is not finished yet.</numerusform>
            <numerusform>%Ln pieces of work are not finished yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovingOutDialog</name>
    <message numerus="yes">
        <source>%n backup(s) written, {0}.</source>
        <translation>
            <numerusform>%Ln backup written, {0}.</numerusform>
            <numerusform>%Ln backups written, {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) lay there already, equal byte for byte.</source>
        <translation>
            <numerusform>%Ln file lay there already, equal byte for byte.</numerusform>
            <numerusform>%Ln files lay there already, equal byte for byte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) were not written; below is said why.</source>
        <translation>
            <numerusform>%Ln backup was not written; below is said why.</numerusform>
            <numerusform>%Ln backups were not written; below is said why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenVaultDialog</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln backup cannot be read.</numerusform>
            <numerusform>%Ln backups cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) became known.</source>
        <translation>
            <numerusform>%Ln database became known.</numerusform>
            <numerusform>%Ln databases became known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) without a backup</source>
        <translation>
            <numerusform>%Ln attempt without a backup</numerusform>
            <numerusform>%Ln attempts without a backup</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsPane</name>
    <message numerus="yes">
        <source>%n row(s) found</source>
        <translation>
            <numerusform>%Ln row found</numerusform>
            <numerusform>%Ln rows found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablesChoice</name>
    <message numerus="yes">
        <source>%n row(s) of the backup fit.</source>
        <translation>
            <numerusform>%Ln row of the backup fits.</numerusform>
            <numerusform>%Ln rows of the backup fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingPage</name>
    <message numerus="yes">
        <source>%n thing(s) stayed where they are; the last tab says why.</source>
        <translation>
            <numerusform>%Ln thing stayed where it is; the last tab says why.</numerusform>
            <numerusform>%Ln things stayed where they are; the last tab says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message numerus="yes">
        <source>%n database(s) need attention</source>
        <translation>
            <numerusform>%Ln database needs attention</numerusform>
            <numerusform>%Ln databases need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) safe</source>
        <translation>
            <numerusform>%Ln database safe</numerusform>
            <numerusform>%Ln databases safe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhenPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_VaultCard</name>
    <message numerus="yes">
        <source>%n problem(s) found; the first: {0}</source>
        <translation>
            <numerusform>%Ln problem found; the first: {0}</numerusform>
            <numerusform>%Ln problems found; the first: {0}</numerusform>
        </translation>
    </message>
</context>
</TS>
