<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Holdfast</source>
        <translation>关于 Holdfast</translation>
    </message>
    <message>
        <source>Pages of About</source>
        <translation>“关于”页面</translation>
    </message>
    <message>
        <source>This &amp;installation</source>
        <translation>此安装(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>许可证(&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;details</source>
        <translation>复制详细信息(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
    <message>
        <source>Keeps the SQLite databases you depend on restorable.</source>
        <translation>让您依赖的 SQLite 数据库始终可以还原。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>SQLite, for your databases</source>
        <translation>SQLite（用于您的数据库）</translation>
    </message>
    <message>
        <source>SQLite, for the catalogue</source>
        <translation>SQLite（用于目录）</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Profiles, settings and history lie here. Backups lie in the vaults that you chose.</source>
        <translation>配置、设置和历史记录保存在这里。备份保存在您选择的保管库中。</translation>
    </message>
    <message>
        <source>Holdfast is free software under the MIT licence. It stands on the work of others, each under its own licence; Qt is used under the LGPL, version 3.</source>
        <translation>Holdfast 是采用 MIT 许可证的自由软件。它建立在他人的成果之上，各部分采用各自的许可证；Qt 依据 LGPL 第 3 版使用。</translation>
    </message>
    <message>
        <source>Licences of all parts</source>
        <translation>所有组件的许可证</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Which runs</source>
        <translation>显示哪些运行</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>全部运行</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed or waiting</source>
        <translation>失败或等待中</translation>
    </message>
    <message>
        <source>Skipped or cancelled</source>
        <translation>已跳过或已取消</translation>
    </message>
    <message>
        <source>Search in reasons and names</source>
        <translation>在原因和名称中搜索</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Only {0}</source>
        <translation>仅 {0}</translation>
    </message>
    <message>
        <source>Runs, newest first</source>
        <translation>运行记录，最新的在前</translation>
    </message>
</context>
<context>
    <name>AddDatabaseWizard</name>
    <message>
        <source>Protect a database</source>
        <translation>保护数据库</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>First backup</source>
        <translation>首次备份</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Protect now</source>
        <translation>立即保护(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完成(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go on in the background</source>
        <translation>在后台继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
</context>
<context>
    <name>AdvancedPage</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Warnings only</source>
        <translation>仅警告</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The &amp;log says</source>
        <translation>日志记录(&amp;L)</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Profiles, settings and history lie here. No backup does: losing this folder loses no backup.</source>
        <translation>配置、设置和历史记录保存在这里。备份不在这里：即使此文件夹丢失，也不会丢失任何备份。</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;bout Holdfast…</source>
        <translation>关于 Holdfast(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>ApiCard</name>
    <message>
        <source>Let programs on this computer ask for &amp;backups</source>
        <translation>允许本计算机上的程序请求备份(&amp;B)</translation>
    </message>
    <message>
        <source>Copy a&amp;ddress</source>
        <translation>复制地址(&amp;D)</translation>
    </message>
    <message>
        <source>Programs that have a token</source>
        <translation>持有令牌的程序</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>May restore to</source>
        <translation>可还原到</translation>
    </message>
    <message>
        <source>&amp;Make a token…</source>
        <translation>创建令牌(&amp;M)…</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>撤销(&amp;V)…</translation>
    </message>
    <message>
        <source>all profiles</source>
        <translation>所有配置</translation>
    </message>
    <message>
        <source>the original place</source>
        <translation>原位置</translation>
    </message>
    <message>
        <source>a profile that was removed</source>
        <translation>已移除的配置</translation>
    </message>
    <message>
        <source>Revoke this token?</source>
        <translation>要撤销此令牌吗？</translation>
    </message>
    <message>
        <source>Let {0} in no more?</source>
        <translation>不再允许 {0} 访问？</translation>
    </message>
    <message>
        <source>What it has begun is finished. A new token can be made.</source>
        <translation>已开始的操作会完成。可以创建新的令牌。</translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation>撤销(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>It answers at {0}, on this computer alone.</source>
        <translation>在 {0} 应答，仅限本计算机。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>It is off: nothing listens.</source>
        <translation>已关闭：没有任何监听。</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>端口(&amp;O)</translation>
    </message>
    <message>
        <source>Programs on this computer</source>
        <translation>本计算机上的程序</translation>
    </message>
    <message>
        <source>A program with a token can ask for a backup before it does something risky. No other computer can reach this.</source>
        <translation>持有令牌的程序可以在执行有风险的操作之前请求备份。其他计算机无法访问。</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Scheduled backups are made by another Holdfast process, and by this one as soon as that ends. Everything else works here as always.</source>
        <translation>计划备份目前由另一个 Holdfast 进程执行，待其结束后由本进程接手。其他功能照常可用。</translation>
    </message>
    <message>
        <source>This desktop has no place for Holdfast&apos;s icon, so this window stands for it. When you close it, Holdfast goes on backing up; start Holdfast again to see it, and press Ctrl+Q here to quit.</source>
        <translation>此桌面没有放置 Holdfast 图标的位置，因此由此窗口代替。关闭窗口后 Holdfast 会继续备份；再次启动 Holdfast 即可显示窗口，在此按 Ctrl+Q 可退出。</translation>
    </message>
    <message>
        <source>Holdfast is running already; its window is in front.</source>
        <translation>Holdfast 已在运行，其窗口已置于前台。</translation>
    </message>
    <message>
        <source>Work on {0} is finished first, then Holdfast quits.</source>
        <translation>先完成 {0} 的工作，然后 Holdfast 退出。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of work are finished first, then Holdfast quits.</source>
        <translation>
            <numerusform>先完成 %Ln 项工作，然后 Holdfast 退出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditWindow</name>
    <message>
        <source>Audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What was done, the last first</source>
        <translation>执行过的操作，最近的在前</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>重新检查(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Checking every line, and asking the vaults…</source>
        <translation>正在检查每一行，并向各保管库核实…</translation>
    </message>
    <message numerus="yes">
        <source>The chain of %n line(s) is intact.</source>
        <translation>
            <numerusform>%Ln 行记录的链条完好。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) in the vaults confirm it.</source>
        <translation>
            <numerusform>保管库中的 %Ln 个备份证实了这一点。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vault(s) could not be asked.</source>
        <translation>
            <numerusform>有 %Ln 个保管库无法核实。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupActions</name>
    <message>
        <source>Proved restorable: every byte was compared.</source>
        <translation>已验证可还原：每个字节都已比对。</translation>
    </message>
    <message>
        <source>Export as file</source>
        <translation>导出为文件</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>已保存为 {0}。</translation>
    </message>
    <message>
        <source>Delete this backup?</source>
        <translation>删除此备份？</translation>
    </message>
    <message>
        <source>Delete the backup made {0}?</source>
        <translation>删除 {0} 的备份？</translation>
    </message>
    <message>
        <source>Other backups are not concerned. Its space is given back by a later clean-up.</source>
        <translation>不会影响其他备份。其占用的空间会在以后清理时释放。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>保留(&amp;K)</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Progress of {0}</source>
        <translation>{0} 的进度</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>BackupColumns</name>
    <message>
        <source>damaged database</source>
        <translation>数据库已损坏</translation>
    </message>
    <message>
        <source>damaged in the vault</source>
        <translation>在保管库中已损坏</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>proved restorable</source>
        <translation>已验证可还原</translation>
    </message>
    <message>
        <source>engine copy</source>
        <translation>引擎副本</translation>
    </message>
    <message>
        <source>guarded copy</source>
        <translation>守护副本</translation>
    </message>
    <message>
        <source>adopted file</source>
        <translation>接收的文件</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Nothing had changed since the backup before.</source>
        <translation>自上一个备份以来没有变化。</translation>
    </message>
    <message>
        <source>{0} of {1} pages had changed.</source>
        <translation>{1} 页中有 {0} 页发生了变化。</translation>
    </message>
    <message>
        <source>SQLite found damage in the database when this backup was made.</source>
        <translation>创建此备份时，SQLite 发现数据库有损坏。</translation>
    </message>
    <message>
        <source>Part of this backup is damaged in the vault.</source>
        <translation>此备份的一部分在保管库中已损坏。</translation>
    </message>
    <message>
        <source>Written to the vault and read back.</source>
        <translation>已写入保管库并回读确认。</translation>
    </message>
    <message>
        <source>Read back, and SQLite found its structure in order.</source>
        <translation>已回读，且 SQLite 确认结构正常。</translation>
    </message>
    <message>
        <source>Restored once from the vault, every byte compared.</source>
        <translation>已从保管库试还原一次，每个字节都已比对。</translation>
    </message>
    <message>
        <source>Its program kept the database locked, so its files were copied and checked.</source>
        <translation>其程序锁定了数据库，因此复制并检查了数据库文件。</translation>
    </message>
    <message>
        <source>Taken over from a file that another program had made, and checked.</source>
        <translation>从其他程序创建的文件接收，并已检查。</translation>
    </message>
    <message>
        <source>Copied through SQLite itself.</source>
        <translation>通过 SQLite 本身复制。</translation>
    </message>
</context>
<context>
    <name>BackupDetails</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Compare with now…</source>
        <translation>与当前比较(&amp;C)…</translation>
    </message>
    <message>
        <source>Rows of each table</source>
        <translation>各表的行数</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>This is the database as it is now. Choose a backup below to go back to it.</source>
        <translation>这是数据库现在的状态。请在下方选择要返回的备份。</translation>
    </message>
    <message>
        <source>Looking for differences from now…</source>
        <translation>正在查找与当前的差异…</translation>
    </message>
    <message>
        <source>The same as now.</source>
        <translation>与当前相同。</translation>
    </message>
    <message>
        <source>Different from now.</source>
        <translation>与当前不同。</translation>
    </message>
    <message>
        <source>The schema has changed too.</source>
        <translation>架构也有变化。</translation>
    </message>
    <message>
        <source>What differs from now cannot be told: {0}</source>
        <translation>无法说明与当前的差异：{0}</translation>
    </message>
    <message>
        <source>The database was damaged when this backup was made.</source>
        <translation>创建此备份时数据库已损坏。</translation>
    </message>
    <message>
        <source>Part of this backup is damaged in the vault.</source>
        <translation>此备份的一部分在保管库中已损坏。</translation>
    </message>
    <message>
        <source>Stored and read back; it is checked before it is put in place.</source>
        <translation>已存储并回读；放回原位之前会先检查。</translation>
    </message>
    <message>
        <source>Checked: SQLite found its structure in order.</source>
        <translation>已检查：SQLite 确认结构正常。</translation>
    </message>
    <message>
        <source>Proved restorable.</source>
        <translation>已验证可还原。</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Search in names and notes</source>
        <translation>在名称和备注中搜索</translation>
    </message>
    <message>
        <source>&amp;Restore this one…</source>
        <translation>还原此备份(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>还原(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Browse</source>
        <translation>浏览(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>比较(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Verify now</source>
        <translation>立即验证(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Export as file…</source>
        <translation>导出为文件(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>固定(&amp;P)</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>备份，最新的在前</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln 个备份</numerusform>
        </translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>取消固定(&amp;P)</translation>
    </message>
</context>
<context>
    <name>BesideDialog</name>
    <message>
        <source>Does the earlier program hold the same as {0}?</source>
        <translation>旧程序里的内容与 {0} 相同吗？</translation>
    </message>
    <message>
        <source>Every file is read whole. Nothing is changed on either side.</source>
        <translation>每个文件都会完整读取。两边都不会有任何更改。</translation>
    </message>
    <message>
        <source>&amp;Folder of its backups</source>
        <translation>其备份所在文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>C&amp;hoose a folder…</source>
        <translation>选择文件夹(&amp;H)…</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比较(&amp;M)</translation>
    </message>
    <message>
        <source>Backups of both</source>
        <translation>双方的备份</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>谁持有</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>说明</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are the same byte for byte.</source>
        <translation>
            <numerusform>%Ln 个备份逐字节相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything the earlier program holds is held here too. {0}</source>
        <translation>旧程序里有的，这里也都有。{0}</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) there are not held here, or differ.</source>
        <translation>
            <numerusform>那边有 %Ln 个备份这里没有，或内容不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>To take over what is missing, come from the earlier scheduler again.</source>
        <translation>要接收缺少的内容，请再次从旧程序导入。</translation>
    </message>
</context>
<context>
    <name>BrowseWindow</name>
    <message>
        <source>Opening the backup…</source>
        <translation>正在打开备份…</translation>
    </message>
    <message>
        <source>Stop the e&amp;xport</source>
        <translation>停止导出(&amp;X)</translation>
    </message>
    <message>
        <source>Browse a backup</source>
        <translation>浏览备份</translation>
    </message>
    <message>
        <source>{0}, {1}: Browse</source>
        <translation>{0}，{1}：浏览</translation>
    </message>
    <message>
        <source>{0} as it was on {1}</source>
        <translation>{0}（{1} 的状态）</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%Ln 个表</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1}. Looking at it changes nothing.</source>
        <translation>{0}，{1}。浏览不会更改任何内容。</translation>
    </message>
    <message>
        <source>There are no tables in this backup.</source>
        <translation>此备份中没有表。</translation>
    </message>
    <message>
        <source>This backup could not be opened</source>
        <translation>无法打开此备份</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Exporting… {0} rows so far</source>
        <translation>正在导出… 已导出 {0} 行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to {0}.</source>
        <translation>
            <numerusform>已将 %Ln 行写入 {0}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>导出已停止；没有写入文件。</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>{0} of text</source>
        <translation>{0} 文本</translation>
    </message>
    <message>
        <source>no value (NULL)</source>
        <translation>无值 (NULL)</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>空文本</translation>
    </message>
    <message>
        <source>{0}; too long to be shown whole.</source>
        <translation>{0}；太长，无法完整显示。</translation>
    </message>
    <message>
        <source>… and so on: {0} in all.</source>
        <translation>…等等：共 {0}。</translation>
    </message>
    <message>
        <source>bytes: {0}</source>
        <translation>字节：{0}</translation>
    </message>
    <message>
        <source>bytes: {0} · {1}</source>
        <translation>字节：{0} · {1}</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>changed: {0}</source>
        <translation>更改：{0}</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Compare &amp;again</source>
        <translation>重新比较(&amp;A)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Rows that differ</source>
        <translation>有差异的行</translation>
    </message>
    <message>
        <source>Differences of the schema</source>
        <translation>架构差异</translation>
    </message>
    <message>
        <source>{0}: Compare</source>
        <translation>{0}：比较</translation>
    </message>
    <message>
        <source>What has changed in {0}</source>
        <translation>{0} 中的变化</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>There is no backup to compare with yet.</source>
        <translation>还没有可供比较的备份。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Comparing table {0} of {1}…</source>
        <translation>正在比较第 {0} 个表，共 {1} 个…</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) have the same rows.</source>
        <translation>
            <numerusform>%Ln 个表的行完全相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no row that differs.</source>
        <translation>没有不同的行。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>正在读取行…</translation>
    </message>
    <message>
        <source>At most {0} rows of each kind are shown.</source>
        <translation>每类最多显示 {0} 行。</translation>
    </message>
</context>
<context>
    <name>ContentsList</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>CountedPhrases</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%Ln 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%Ln 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%Ln 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%Ln 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%Ln 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%Ln 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%Ln 周前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%Ln 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%Ln 年前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>%Ln 分钟后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>%Ln 小时后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>%Ln 天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n weeks</source>
        <translation>
            <numerusform>%Ln 周后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>%Ln 个月后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>%Ln 年后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older backups are damaged in the vault; {1}</source>
        <translation>
            <numerusform>保管库中有 %Ln 个较早的备份已损坏；{1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is a vault with backups of %n databases. Yours are added; those in it stay as they are.</source>
        <translation>
            <numerusform>这是一个保管库，其中有 %Ln 个数据库的备份。您的备份会添加进去；已有的备份保持不变。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashReports</name>
    <message>
        <source>Holdfast met something it was not prepared for</source>
        <translation>Holdfast 遇到了意外情况</translation>
    </message>
    <message>
        <source>What you just did may not have worked. Finished backups are safe.</source>
        <translation>您刚才的操作可能没有成功。已完成的备份是安全的。</translation>
    </message>
    <message>
        <source>Holdfast ended unexpectedly the last time</source>
        <translation>Holdfast 上次意外退出</translation>
    </message>
    <message>
        <source>Finished backups are safe, and what was not finished is made now.</source>
        <translation>已完成的备份是安全的，未完成的现在会补做。</translation>
    </message>
    <message>
        <source>Please report it with this file: {0}</source>
        <translation>请附上此文件进行报告：{0}</translation>
    </message>
</context>
<context>
    <name>DayLegend</name>
    <message>
        <source>backed up</source>
        <translation>已备份</translation>
    </message>
    <message>
        <source>waited or skipped</source>
        <translation>等待或跳过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>no backup</source>
        <translation>无备份</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>The {0} {1} was added.</source>
        <translation>新增了{0} {1}。</translation>
    </message>
    <message>
        <source>The {0} {1} was removed.</source>
        <translation>删除了{0} {1}。</translation>
    </message>
    <message>
        <source>The {0} {1} was changed.</source>
        <translation>更改了{0} {1}。</translation>
    </message>
    <message>
        <source>The {0} {1} of {2} was added.</source>
        <translation>新增了 {2} 的{0} {1}。</translation>
    </message>
    <message>
        <source>The {0} {1} of {2} was removed.</source>
        <translation>删除了 {2} 的{0} {1}。</translation>
    </message>
    <message>
        <source>The {0} {1} of {2} was changed.</source>
        <translation>更改了 {2} 的{0} {1}。</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>virtual table</source>
        <translation>虚拟表</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>触发器</translation>
    </message>
    <message>
        <source>Rows added: {0}, removed: {1}, changed: {2}.</source>
        <translation>新增 {0} 行，删除 {1} 行，更改 {2} 行。</translation>
    </message>
    <message>
        <source>Some rows differ.</source>
        <translation>有些行不同。</translation>
    </message>
    <message>
        <source>The rows are the same.</source>
        <translation>行完全相同。</translation>
    </message>
    <message>
        <source>Some tables could only be counted.</source>
        <translation>有些表只能计数。</translation>
    </message>
</context>
<context>
    <name>DifferencesList</name>
    <message>
        <source>Tables that differ</source>
        <translation>有差异的表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>{0}: {1} added, {2} removed, {3} changed</source>
        <translation>{0}：新增 {1}，删除 {2}，更改 {3}</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>What else is to be known</source>
        <translation>其他须知</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>The state of {0} was saved as {1}.</source>
        <translation>{0} 的状态已保存为 {1}。</translation>
    </message>
    <message>
        <source>Taken back: the database is as it was before the restore.</source>
        <translation>已撤销：数据库恢复到还原之前的状态。</translation>
    </message>
    <message>
        <source>Restored to {0}.</source>
        <translation>已还原到 {0}。</translation>
    </message>
    <message>
        <source>Checked.</source>
        <translation>已检查。</translation>
    </message>
    <message>
        <source>The old file is kept for 30 days in {0}.</source>
        <translation>旧文件在 {0} 中保留 30 天。</translation>
    </message>
    <message>
        <source>Brought back from {0}:</source>
        <translation>从 {0} 取回：</translation>
    </message>
    <message>
        <source>{0} rows of {1}</source>
        <translation>{1} 的 {0} 行</translation>
    </message>
    <message>
        <source>{0} was not there any more and was made again.</source>
        <translation>{0} 已不存在，已重新创建。</translation>
    </message>
    <message>
        <source>{0}: {1} rows were there already and stayed.</source>
        <translation>{0}：{1} 行已存在，保持不变。</translation>
    </message>
    <message>
        <source>{0} has no {1} any more, so that was left out.</source>
        <translation>{0} 已没有 {1}，因此略去。</translation>
    </message>
    <message>
        <source>{0}: the backup has no {1}; it has its default.</source>
        <translation>{0}：备份中没有 {1}；使用默认值。</translation>
    </message>
    <message>
        <source>{0}: these triggers did not fire: {1}.</source>
        <translation>{0}：以下触发器未触发：{1}。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>It was not restored</source>
        <translation>未能还原</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>What was there before is kept as the backup {0}.</source>
        <translation>之前的内容已保留为备份 {0}。</translation>
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
        <translation>这是其他程序的数据库。</translation>
    </message>
    <message>
        <source>It cannot be read: {0}.</source>
        <translation>无法读取：{0}。</translation>
    </message>
    <message>
        <source>It is a link, not a file of its own.</source>
        <translation>这是链接，不是独立的文件。</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>这是文件夹。</translation>
    </message>
    <message>
        <source>It is the live database itself.</source>
        <translation>这是正在使用的数据库本身。</translation>
    </message>
    <message>
        <source>It belongs to a live database.</source>
        <translation>它属于正在使用的数据库。</translation>
    </message>
    <message>
        <source>It is no backup: its name does not end in {0}.</source>
        <translation>不是备份：名称不以 {0} 结尾。</translation>
    </message>
    <message>
        <source>Its name is empty, no valid text, or has more than {0} bytes.</source>
        <translation>名称为空、不是有效文本，或超过 {0} 字节。</translation>
    </message>
    <message>
        <source>Name and file are dated in the future; the present time was taken.</source>
        <translation>名称和文件的日期都在将来；采用了当前时间。</translation>
    </message>
    <message>
        <source>Its name says a time that has not come yet; the file&apos;s own time was taken.</source>
        <translation>名称中的时间尚未到来；采用了文件自身的时间。</translation>
    </message>
    <message>
        <source>Its name says no time; the file&apos;s own time was taken.</source>
        <translation>名称中没有时间；采用了文件自身的时间。</translation>
    </message>
    <message>
        <source>{0} is not an ordinary file.</source>
        <translation>{0} 不是普通文件。</translation>
    </message>
    <message>
        <source>{0} is empty (0 bytes).</source>
        <translation>{0} 是空的（0 字节）。</translation>
    </message>
    <message>
        <source>{0} is in use, or was left in the middle of a change: {1} lies beside it.</source>
        <translation>{0} 正在使用，或停在更改中途：旁边有 {1}。</translation>
    </message>
    <message>
        <source>{0} is damaged: it was cut off, {1} of its {2} pages are missing at the end. Earlier backups are untouched.</source>
        <translation>{0} 已损坏：文件被截断，末尾缺少 {2} 页中的 {1} 页。较早的备份不受影响。</translation>
    </message>
    <message>
        <source>SQLite finds it damaged: {0}.</source>
        <translation>SQLite 发现其已损坏：{0}。</translation>
    </message>
    <message>
        <source>A backup “{0}” was taken over from a file of this name, and this file holds something else now. That backup stays as it is.</source>
        <translation>已从同名文件接收备份“{0}”，而该文件现在的内容不同。该备份保持不变。</translation>
    </message>
    <message>
        <source>A second row of user {0}; the first one counts.</source>
        <translation>用户 {0} 的第二行；以第一行为准。</translation>
    </message>
    <message>
        <source>The row says no user: its user_id is {0}.</source>
        <translation>该行未指明用户：其 user_id 为 {0}。</translation>
    </message>
    <message>
        <source>There is no table of users; the settings were taken all the same.</source>
        <translation>没有用户表；设置仍已采用。</translation>
    </message>
    <message>
        <source>There is no user {0} any more; the settings were taken all the same, because the earlier program went by them.</source>
        <translation>用户 {0} 已不存在；由于旧程序一直按其设置运行，设置仍已采用。</translation>
    </message>
    <message>
        <source>enabled was {0}; the schedule is off until you turn it on.</source>
        <translation>enabled 为 {0}；计划保持关闭，直到您将其打开。</translation>
    </message>
    <message>
        <source>frequency was hourly, which the earlier program did not know.</source>
        <translation>frequency 为 hourly，旧程序并不支持。</translation>
    </message>
    <message>
        <source>frequency was {0}; daily was taken.</source>
        <translation>frequency 为 {0}；采用了 daily。</translation>
    </message>
    <message>
        <source>backup_time was {0}; {1} was taken.</source>
        <translation>backup_time 为 {0}；采用了 {1}。</translation>
    </message>
    <message>
        <source>keep_count was {0}; {1} was taken.</source>
        <translation>keep_count 为 {0}；采用了 {1}。</translation>
    </message>
    <message>
        <source>{0} is {1} there and {2} here.</source>
        <translation>{0} 在那边为 {1}，在这里为 {2}。</translation>
    </message>
    <message>
        <source>User {0} has no settings there any more.</source>
        <translation>用户 {0} 在那边已没有设置。</translation>
    </message>
    <message>
        <source>It was not taken over yet.</source>
        <translation>尚未接收。</translation>
    </message>
    <message>
        <source>The file is not what it was when it was taken over.</source>
        <translation>该文件与接收时不同。</translation>
    </message>
    <message>
        <source>There is no backup here yet.</source>
        <translation>这里还没有备份。</translation>
    </message>
    <message>
        <source>There is no backup there yet.</source>
        <translation>那边还没有备份。</translation>
    </message>
    <message>
        <source>There is no backup on either side yet.</source>
        <translation>两边都还没有备份。</translation>
    </message>
    <message>
        <source>The last backups are the same, byte for byte (last there {0}, last here {1}).</source>
        <translation>最后的备份逐字节相同（那边最后 {0}，这里最后 {1}）。</translation>
    </message>
    <message>
        <source>The last backups hold the same rows, in other bytes (last there {0}, last here {1}).</source>
        <translation>最后的备份包含相同的行，只是字节不同（那边最后 {0}，这里最后 {1}）。</translation>
    </message>
    <message>
        <source>The last backups differ in 1 row (last there {0}, last here {1}).</source>
        <translation>最后的备份有 1 行不同（那边最后 {0}，这里最后 {1}）。</translation>
    </message>
    <message>
        <source>The last backups differ in {0} rows (last there {1}, last here {2}).</source>
        <translation>最后的备份有 {0} 行不同（那边最后 {1}，这里最后 {2}）。</translation>
    </message>
    <message>
        <source>The last backups differ in tables that could only be counted (last there {0}, last here {1}).</source>
        <translation>最后的备份在只能计数的表中有差异（那边最后 {0}，这里最后 {1}）。</translation>
    </message>
    <message>
        <source>The earlier program keeps by number alone: {0} stay behind.</source>
        <translation>旧程序只按数量保留：{0} 不会带走。</translation>
    </message>
    <message>
        <source>The earlier program knows no hourly backups; daily was written.</source>
        <translation>旧程序不支持每小时备份；写入了 daily。</translation>
    </message>
    <message>
        <source>backup_time goes back as it came, {0}; the earlier program takes it for UTC, here it is a time in {1}.</source>
        <translation>backup_time 原样返回，为 {0}；旧程序将其视为 UTC，而这里是 {1} 的时间。</translation>
    </message>
    <message>
        <source>{0} in {1} was written as {2}: the earlier program takes every time for UTC. When the clocks change, its backups come an hour earlier or later.</source>
        <translation>{1} 的 {0} 已写为 {2}：旧程序将所有时间视为 UTC。时钟调整后，其备份会早或晚一小时。</translation>
    </message>
    <message>
        <source>The database was damaged when this backup was made; it stays in the vault alone.</source>
        <translation>创建此备份时数据库已损坏；它只保留在保管库中。</translation>
    </message>
    <message>
        <source>It is no name of a file.</source>
        <translation>这不是文件名。</translation>
    </message>
    <message>
        <source>Another file of this name lies there; it was not touched.</source>
        <translation>那里已有另一个同名文件；未作改动。</translation>
    </message>
    <message>
        <source>Another file of this name appeared; it was not touched.</source>
        <translation>出现了另一个同名文件；未作改动。</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>&amp;Protect a database</source>
        <translation>保护数据库(&amp;P)</translation>
    </message>
    <message>
        <source>Restore from an &amp;existing vault</source>
        <translation>从现有保管库还原(&amp;E)</translation>
    </message>
    <message>
        <source>How to &amp;begin</source>
        <translation>如何开始(&amp;B)</translation>
    </message>
    <message>
        <source>Come from an earlier backup &amp;scheduler</source>
        <translation>从旧的备份调度程序迁入(&amp;S)</translation>
    </message>
    <message>
        <source>Holdfast keeps copies of your programs&apos; databases while you work, and brings any of them back.</source>
        <translation>Holdfast 在您工作时保存各程序数据库的副本，并可随时还原其中任何一个。</translation>
    </message>
    <message>
        <source>Nothing is protected yet.</source>
        <translation>尚未保护任何内容。</translation>
    </message>
</context>
<context>
    <name>FirstBackupPage</name>
    <message>
        <source>Start Holdfast when I &amp;log in</source>
        <translation>登录时启动 Holdfast(&amp;L)</translation>
    </message>
    <message>
        <source>The first backup</source>
        <translation>首次备份</translation>
    </message>
    <message>
        <source>You may close this window; the work goes on.</source>
        <translation>可以关闭此窗口；工作会继续进行。</translation>
    </message>
    <message>
        <source>Done. Your work is safe.</source>
        <translation>完成。您的工作成果已安全。</translation>
    </message>
    <message>
        <source>From now on backups are made by themselves.</source>
        <translation>今后会自动备份。</translation>
    </message>
    <message>
        <source>Not everything went well</source>
        <translation>并非一切顺利</translation>
    </message>
    <message>
        <source>What is missing is said below.</source>
        <translation>缺少的内容见下文。</translation>
    </message>
</context>
<context>
    <name>FromPage</name>
    <message>
        <source>Where are you coming from?</source>
        <translation>从哪里迁入？</translation>
    </message>
    <message>
        <source>Settings and backups of the earlier backup scheduler come over. Its database and its files are only read, and it may go on running.</source>
        <translation>旧备份调度程序的设置和备份会迁移过来。其数据库和文件只会被读取，它可以继续运行。</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>数据库(&amp;D)</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Its backups, a f&amp;older</source>
        <translation>其备份文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Choose a fold&amp;er…</source>
        <translation>选择文件夹(&amp;E)…</translation>
    </message>
    <message>
        <source>or drop the database and the folder here</source>
        <translation>或将数据库和文件夹拖到此处</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%Ln 个用户</numerusform>
        </translation>
    </message>
    <message>
        <source>A database of the earlier scheduler, {0} version, with settings of {1}.</source>
        <translation>旧调度程序（{0} 版）的数据库，包含{1}的设置。</translation>
    </message>
    <message>
        <source>Without a folder only the settings come over, no backups.</source>
        <translation>不选文件夹时只迁移设置，不迁移备份。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) there may be backups.</source>
        <translation>
            <numerusform>其中 %Ln 个文件可能是备份。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup file in that folder.</source>
        <translation>该文件夹中没有备份文件。</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Start Holdfast when I &amp;log in</source>
        <translation>登录时启动 Holdfast(&amp;L)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Backups are made while Holdfast runs.</source>
        <translation>Holdfast 运行时才会进行备份。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>Another language shows when Holdfast is started again.</source>
        <translation>更改语言后，重新启动 Holdfast 才会生效。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>A backup &amp;failed</source>
        <translation>备份失败(&amp;F)</translation>
    </message>
    <message>
        <source>A database is safe &amp;again after a failure</source>
        <translation>失败之后数据库恢复安全(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Every backup that was made</source>
        <translation>每次完成备份(&amp;E)</translation>
    </message>
    <message>
        <source>A &amp;restore is finished</source>
        <translation>还原完成(&amp;R)</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>There has been no good backup &amp;for</source>
        <translation>多久没有完好的备份(&amp;F)</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Calendar of the last year</source>
        <translation>过去一年的日历</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Holdfast help</source>
        <translation>Holdfast 帮助</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>&amp;About Holdfast</source>
        <translation>关于 Holdfast(&amp;A)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Beginning of the manual</source>
        <translation>手册首页</translation>
    </message>
    <message>
        <source>The pages of the manual are in English in this version.</source>
        <translation>此版本的手册页面为英文。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words.</source>
        <translation>未找到。请尝试更少的词。</translation>
    </message>
</context>
<context>
    <name>KeepForm</name>
    <message>
        <source>&amp;Last</source>
        <translation>最近(&amp;L)</translation>
    </message>
    <message>
        <source> backups</source>
        <translation> 个备份</translation>
    </message>
    <message>
        <source>One for each of</source>
        <translation>每个时段各一个</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source> weeks</source>
        <translation> 周</translation>
    </message>
    <message>
        <source> months</source>
        <translation> 个月</translation>
    </message>
    <message>
        <source> years</source>
        <translation> 年</translation>
    </message>
</context>
<context>
    <name>KeepPreview</name>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What would become of each backup</source>
        <translation>每个备份的去留</translation>
    </message>
    <message>
        <source>Show every backup</source>
        <translation>显示所有备份</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) would go at the next clean-up; {0} would stay.</source>
        <translation>
            <numerusform>下次清理时将移除 %Ln 个备份；保留 {0} 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n backup(s) would stay.</source>
        <translation>
            <numerusform>全部 %Ln 个备份都会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Quit Holdfast</source>
        <translation>退出 Holdfast</translation>
    </message>
    <message>
        <source>Stopping it does no harm: what is not finished does not count. A scheduled backup is begun anew when Holdfast starts again.</source>
        <translation>停止不会造成损害：未完成的部分不作数。Holdfast 下次启动时会重新开始计划的备份。</translation>
    </message>
    <message>
        <source>Do &amp;not quit</source>
        <translation>不退出(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Stop it and quit</source>
        <translation>停止并退出(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Finish it, then quit</source>
        <translation>完成后退出(&amp;F)</translation>
    </message>
    <message>
        <source>Work on {0} is not finished yet.</source>
        <translation>{0} 的工作尚未完成。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of work are not finished yet.</source>
        <translation>
            <numerusform>还有 %Ln 项工作尚未完成。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Beginning</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>d MMMM, HH:mm</source>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy, HH:mm:ss</source>
        <translation>yyyy年M月d日 dddd HH:mm:ss</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>yyyy年M月d日 dddd</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
</context>
<context>
    <name>MovedTables</name>
    <message>
        <source>What comes over, and what does not</source>
        <translation>哪些会迁移，哪些不会</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Next, as UTC</source>
        <translation>下次（按 UTC）</translation>
    </message>
    <message>
        <source>Next, local time</source>
        <translation>下次（按本地时间）</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>已在此处</translation>
    </message>
    <message>
        <source>Left where they are</source>
        <translation>留在原处</translation>
    </message>
    <message>
        <source>To take over</source>
        <translation>待接收</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
</context>
<context>
    <name>MovedWords</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not taken over</source>
        <translation>未接收</translation>
    </message>
    <message>
        <source>It is here already; its settings stay as they are.</source>
        <translation>它已在此处；其设置保持不变。</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>{0}, the last {1} kept</source>
        <translation>{0}，保留最近 {1} 个</translation>
    </message>
    <message>
        <source>{0}, off</source>
        <translation>{0}，已关闭</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>Protected.</source>
        <translation>受保护。</translation>
    </message>
    <message>
        <source>both, the same</source>
        <translation>双方都有，相同</translation>
    </message>
    <message>
        <source>both, not the same</source>
        <translation>双方都有，不相同</translation>
    </message>
    <message>
        <source>the earlier program alone</source>
        <translation>仅旧程序</translation>
    </message>
    <message>
        <source>Holdfast alone</source>
        <translation>仅 Holdfast</translation>
    </message>
    <message>
        <source>no backup</source>
        <translation>不是备份</translation>
    </message>
</context>
<context>
    <name>MovingDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>MovingInWizard</name>
    <message>
        <source>From an earlier backup scheduler</source>
        <translation>从旧的备份调度程序迁入</translation>
    </message>
    <message>
        <source>From where?</source>
        <translation>从哪里？</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>到哪里？</translation>
    </message>
    <message>
        <source>What comes over</source>
        <translation>迁移内容</translation>
    </message>
    <message>
        <source>Taking over</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Take over now</source>
        <translation>立即接收(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完成(&amp;F)</translation>
    </message>
</context>
<context>
    <name>MovingOutDialog</name>
    <message>
        <source>Go back to the earlier scheduler with {0}</source>
        <translation>将 {0} 迁回旧程序</translation>
    </message>
    <message>
        <source>Its settings are written into the application&apos;s database, and its backups into a folder as plain files. No file that is there is overwritten, and here everything stays.</source>
        <translation>其设置会写入应用程序的数据库，备份会作为普通文件写入文件夹。已有的文件不会被覆盖，这里的一切都会保留。</translation>
    </message>
    <message>
        <source>Application&apos;s &amp;database</source>
        <translation>应用程序的数据库(&amp;D)</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>F&amp;older for the backups</source>
        <translation>备份文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;hoose a folder…</source>
        <translation>选择文件夹(&amp;H)…</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>与迁入时相同</translation>
    </message>
    <message>
        <source>&amp;Version that reads it</source>
        <translation>读取它的版本(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Write…</source>
        <translation>写入(&amp;W)…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Go back to the earlier scheduler?</source>
        <translation>要迁回旧程序吗？</translation>
    </message>
    <message>
        <source>Write settings and backups for the earlier program?</source>
        <translation>要为旧程序写入设置和备份吗？</translation>
    </message>
    <message>
        <source>The settings go into {0}, the backups into {1}. Nothing is removed here.</source>
        <translation>设置写入 {0}，备份写入 {1}。这里不会移除任何内容。</translation>
    </message>
    <message>
        <source>W&amp;rite</source>
        <translation>写入(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Do not write</source>
        <translation>不写入(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) written, {0}.</source>
        <translation>
            <numerusform>已写入 %Ln 个备份，{0}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) lay there already, equal byte for byte.</source>
        <translation>
            <numerusform>%Ln 个文件已在那里，逐字节相同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) were not written; below is said why.</source>
        <translation>
            <numerusform>有 %Ln 个备份未写入；原因见下。</numerusform>
        </translation>
    </message>
    <message>
        <source>When the earlier program goes on, turn this profile&apos;s schedule off here.</source>
        <translation>旧程序继续运行后，请在这里关闭此配置的计划。</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>was there, equal</source>
        <translation>已存在，相同</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>未写入</translation>
    </message>
    <message>
        <source>User {0} has its settings there now.</source>
        <translation>用户 {0} 的设置现已写入那边。</translation>
    </message>
    <message>
        <source>Changed for user {0}: {1}.</source>
        <translation>已为用户 {0} 更改：{1}。</translation>
    </message>
    <message>
        <source>The settings there were left as they are: nothing was changed here.</source>
        <translation>那边的设置保持不变：这里没有改动过。</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>{0} could not be backed up</source>
        <translation>{0} 备份失败</translation>
    </message>
    <message>
        <source>A check of the backups of {0} found something</source>
        <translation>检查 {0} 的备份时发现了问题</translation>
    </message>
    <message>
        <source>A check of a vault found something</source>
        <translation>检查保管库时发现了问题</translation>
    </message>
    <message>
        <source>{0} was not restored</source>
        <translation>{0} 未能还原</translation>
    </message>
    <message>
        <source>{0} is safe again</source>
        <translation>{0} 已恢复安全</translation>
    </message>
    <message>
        <source>{0} was backed up</source>
        <translation>{0} 已备份</translation>
    </message>
    <message>
        <source>The backup was checked before it was put in its place.</source>
        <translation>备份在放回原位之前已经过检查。</translation>
    </message>
    <message>
        <source>{0} was restored</source>
        <translation>{0} 已还原</translation>
    </message>
    <message>
        <source>The database is what it was before.</source>
        <translation>数据库已恢复到之前的状态。</translation>
    </message>
    <message>
        <source>The restore of {0} was taken back</source>
        <translation>{0} 的还原已撤销</translation>
    </message>
    <message>
        <source>{0} has no good backup yet</source>
        <translation>{0} 还没有完好的备份</translation>
    </message>
    <message>
        <source>If it is lost now, Holdfast cannot bring it back.</source>
        <translation>如果现在丢失，Holdfast 将无法还原。</translation>
    </message>
    <message>
        <source>{0} has had no good backup for {1}</source>
        <translation>{0} 已有 {1}没有完好的备份</translation>
    </message>
    <message>
        <source>Backed up {0}.</source>
        <translation>{0}备份。</translation>
    </message>
    <message>
        <source>Last good copy: {0}.</source>
        <translation>上一个完好的副本：{0}。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
</context>
<context>
    <name>OpenVaultDialog</name>
    <message>
        <source>Restore from an existing vault</source>
        <translation>从现有保管库还原</translation>
    </message>
    <message>
        <source>Which vault?</source>
        <translation>哪个保管库？</translation>
    </message>
    <message>
        <source>Its databases become known here with all their backups. It is only read.</source>
        <translation>其中的数据库及所有备份会在这里登记。保管库只会被读取。</translation>
    </message>
    <message>
        <source>Vaults on this computer</source>
        <translation>此计算机上的保管库</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>选择文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Reading the vault</source>
        <translation>正在读取保管库</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open this vault</source>
        <translation>打开此保管库(&amp;O)</translation>
    </message>
    <message>
        <source>No vault was found by itself. Connect its disk, or choose its folder.</source>
        <translation>没有自动找到保管库。请连接其所在磁盘，或选择其文件夹。</translation>
    </message>
    <message>
        <source>A vault on this computer</source>
        <translation>此计算机上的保管库</translation>
    </message>
    <message>
        <source>The vault of {0}</source>
        <translation>{0} 的保管库</translation>
    </message>
    <message>
        <source>This vault holds no backups yet.</source>
        <translation>此保管库中还没有备份。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln 个备份</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest {0}</source>
        <translation>最新的在{0}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>来自 {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) cannot be read.</source>
        <translation>
            <numerusform>有 %Ln 个备份无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is open</source>
        <translation>保管库已打开</translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) became known.</source>
        <translation>
            <numerusform>已登记 %Ln 个数据库。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in it was known already.</source>
        <translation>其中的内容都已登记过。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>{0}, known already</source>
        <translation>{0}，已登记</translation>
    </message>
    <message>
        <source>Choose the folder of a vault</source>
        <translation>选择保管库的文件夹</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Last year</source>
        <translation>过去一年</translation>
    </message>
    <message>
        <source>Size over time</source>
        <translation>大小变化</translation>
    </message>
    <message>
        <source>None: the schedule is off.</source>
        <translation>无：计划已关闭。</translation>
    </message>
    <message>
        <source>Plain copies would take {0} times as much.</source>
        <translation>普通副本需要 {0} 倍的空间。</translation>
    </message>
    <message>
        <source>Next backups</source>
        <translation>接下来的备份</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>个备份</translation>
    </message>
    <message>
        <source>in the vault</source>
        <translation>保管库占用</translation>
    </message>
    <message>
        <source>as plain copies</source>
        <translation>若用普通副本</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln 个备份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) without a backup</source>
        <translation>
            <numerusform>%Ln 次尝试没有备份成功</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Safe. {0}.</source>
        <translation>安全。{0}。</translation>
    </message>
    <message>
        <source>Due. {0}.</source>
        <translation>该备份了。{0}。</translation>
    </message>
    <message>
        <source>Paused. {0}.</source>
        <translation>已暂停。{0}。</translation>
    </message>
    <message>
        <source>Needs attention. {0}.</source>
        <translation>需要注意。{0}。</translation>
    </message>
    <message>
        <source>Not safe. {0}.</source>
        <translation>不安全。{0}。</translation>
    </message>
    <message>
        <source>the database is damaged; {0}</source>
        <translation>数据库已损坏；{0}</translation>
    </message>
    <message>
        <source>the database is empty; {0}</source>
        <translation>数据库为空；{0}</translation>
    </message>
    <message>
        <source>the database has shrunk by more than half; {0}</source>
        <translation>数据库缩小了一半以上；{0}</translation>
    </message>
    <message>
        <source>the database is not there; {0}</source>
        <translation>找不到数据库；{0}</translation>
    </message>
    <message>
        <source>part of the vault is damaged; {0}</source>
        <translation>保管库的一部分已损坏；{0}</translation>
    </message>
    <message>
        <source>the vault cannot be used; {0}</source>
        <translation>无法使用保管库；{0}</translation>
    </message>
    <message>
        <source>the vault is not there; {0}</source>
        <translation>找不到保管库；{0}</translation>
    </message>
    <message>
        <source>the newest backup is damaged in the vault; {0}</source>
        <translation>最新的备份在保管库中已损坏；{0}</translation>
    </message>
    <message>
        <source>the newest backup is of a damaged database; {0}</source>
        <translation>最新的备份来自已损坏的数据库；{0}</translation>
    </message>
    <message>
        <source>the last backup could not be made; {0}</source>
        <translation>上次备份未能完成；{0}</translation>
    </message>
    <message>
        <source>the last good backup is dated {0}</source>
        <translation>上一个完好备份的日期是{0}</translation>
    </message>
    <message>
        <source>the last good backup is {0} old</source>
        <translation>上一个完好的备份是 {0}前的</translation>
    </message>
    <message>
        <source>the schedule is off; {0}</source>
        <translation>计划已关闭；{0}</translation>
    </message>
    <message>
        <source>there is no good backup</source>
        <translation>没有完好的备份</translation>
    </message>
    <message>
        <source>the first backup is being made</source>
        <translation>正在进行首次备份</translation>
    </message>
    <message>
        <source>no backup could be made so far</source>
        <translation>目前为止备份都未能完成</translation>
    </message>
    <message>
        <source>nothing is backed up yet</source>
        <translation>尚未备份任何内容</translation>
    </message>
    <message>
        <source>{0}, but no restore was proved for {1}</source>
        <translation>{0}，但已有 {1}没有验证过还原</translation>
    </message>
    <message>
        <source>{0}, but no restore was proved in the {1} since the profile was made</source>
        <translation>{0}，但自创建配置以来的 {1}里没有验证过还原</translation>
    </message>
    <message>
        <source>its backups are paused; {0}</source>
        <translation>其备份已暂停；{0}</translation>
    </message>
    <message>
        <source>its backups are paused until {0}; {1}</source>
        <translation>其备份暂停至{0}；{1}</translation>
    </message>
    <message>
        <source>all backups are paused; {0}</source>
        <translation>所有备份已暂停；{0}</translation>
    </message>
    <message>
        <source>all backups are paused until {0}; {1}</source>
        <translation>所有备份暂停至{0}；{1}</translation>
    </message>
    <message>
        <source>backed up {0}</source>
        <translation>{0}备份</translation>
    </message>
    <message>
        <source>{0}, proved restorable {1}</source>
        <translation>{0}，{1}已验证可还原</translation>
    </message>
    <message>
        <source>{0} and read back; its content is not checked yet</source>
        <translation>{0}并回读；内容尚未检查</translation>
    </message>
    <message>
        <source>{0} and checked</source>
        <translation>{0}并检查</translation>
    </message>
    <message>
        <source>Until you have looked, no older backup is removed.</source>
        <translation>在您确认之前，不会移除任何较早的备份。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, or was: how old the backup is cannot be told.</source>
        <translation>此计算机的时钟不准，或曾经不准：无法得知备份有多旧。</translation>
    </message>
    <message>
        <source>A backup is being made now.</source>
        <translation>正在备份。</translation>
    </message>
    <message>
        <source>Backups are paused.</source>
        <translation>备份已暂停。</translation>
    </message>
    <message>
        <source>A backup has been due since {0} and was not begun: is Holdfast running?</source>
        <translation>自{0}起就该备份，但一直没有开始：Holdfast 在运行吗？</translation>
    </message>
    <message>
        <source>The last backup could not be made, but what it lacked is there again.</source>
        <translation>上次备份未能完成，但当时缺少的现已恢复。</translation>
    </message>
    <message>
        <source>Nothing can be read at {0}.</source>
        <translation>无法读取 {0}。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore the last good backup</source>
        <translation>还原上一个完好的备份</translation>
    </message>
    <message>
        <source>Let backups go on</source>
        <translation>继续备份</translation>
    </message>
    <message>
        <source>Turn the schedule on</source>
        <translation>打开计划</translation>
    </message>
    <message>
        <source>Connect the disk the vault is on, then back up</source>
        <translation>连接保管库所在的磁盘，然后备份</translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation>检查保管库</translation>
    </message>
    <message>
        <source>Free space where the vault is</source>
        <translation>在保管库所在位置释放空间</translation>
    </message>
    <message>
        <source>Say where the vault is</source>
        <translation>指定保管库的位置</translation>
    </message>
    <message>
        <source>Say where the database has moved to, or restore it</source>
        <translation>指定数据库的新位置，或将其还原</translation>
    </message>
    <message>
        <source>Prove that the last backup restores</source>
        <translation>验证最近的备份可以还原</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, then back up</source>
        <translation>检查此计算机的时钟，然后备份</translation>
    </message>
    <message>
        <source>Close the program that uses the database, then back up</source>
        <translation>关闭正在使用数据库的程序，然后备份</translation>
    </message>
    <message>
        <source>Look whether the database is as it is meant to be</source>
        <translation>确认数据库是否正常</translation>
    </message>
    <message>
        <source>See what went wrong</source>
        <translation>查看出了什么问题</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>yesterday {0}</source>
        <translation>昨天 {0}</translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation>今天 {0}</translation>
    </message>
    <message>
        <source>tomorrow {0}</source>
        <translation>明天 {0}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>waiting for another run</source>
        <translation>等待另一次运行</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>reading again</source>
        <translation>正在重新读取</translation>
    </message>
    <message>
        <source>hashing</source>
        <translation>正在计算校验和</translation>
    </message>
    <message>
        <source>storing</source>
        <translation>正在存储</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>looking through</source>
        <translation>正在浏览</translation>
    </message>
    <message>
        <source>restoring</source>
        <translation>正在还原</translation>
    </message>
    <message>
        <source>putting in place</source>
        <translation>正在放回原位</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>正在移除</translation>
    </message>
    <message>
        <source>sweeping</source>
        <translation>正在清理</translation>
    </message>
    <message>
        <source>purging</source>
        <translation>正在清除</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>正在合并</translation>
    </message>
    <message>
        <source>rewriting</source>
        <translation>正在重写</translation>
    </message>
    <message>
        <source>taking over</source>
        <translation>正在接收</translation>
    </message>
    <message>
        <source>writing out</source>
        <translation>正在写出</translation>
    </message>
    <message>
        <source>asking the vaults</source>
        <translation>正在向保管库核实</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>pinned: made before a restore</source>
        <translation>已固定：还原之前创建</translation>
    </message>
    <message>
        <source>pinned: made before a migration</source>
        <translation>已固定：迁移之前创建</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>最近一个</translation>
    </message>
    <message>
        <source>one of the last {0}</source>
        <translation>最近{0}个之一</translation>
    </message>
    <message>
        <source>one of the last {0} verified</source>
        <translation>最近{0}个已验证的之一</translation>
    </message>
    <message>
        <source>newest of the hour from {0} on {1}</source>
        <translation>{1} {0} 起一小时内最新的</translation>
    </message>
    <message>
        <source>newest of {0}</source>
        <translation>{0} 最新的</translation>
    </message>
    <message>
        <source>newest of the week from {0}</source>
        <translation>{0} 起一周内最新的</translation>
    </message>
    <message>
        <source>damaged, and newer good backups stay</source>
        <translation>已损坏，且保留了更新的完好备份</translation>
    </message>
    <message>
        <source>no rule needs it</source>
        <translation>没有规则需要它</translation>
    </message>
    <message>
        <source>no rule needs it; its content was that of the one before it</source>
        <translation>没有规则需要它；其内容与前一个相同</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}；{1}</translation>
    </message>
    <message>
        <source>dated in the future</source>
        <translation>日期在未来</translation>
    </message>
    <message>
        <source>the newest one</source>
        <translation>最新的一个</translation>
    </message>
    <message>
        <source>the newest good one</source>
        <translation>最新的完好备份</translation>
    </message>
    <message>
        <source>damaged, but made recently</source>
        <translation>已损坏，但是最近创建的</translation>
    </message>
    <message>
        <source>stays until you have looked: {0}</source>
        <translation>在您确认之前保留：{0}</translation>
    </message>
    <message>
        <source>the database is not there</source>
        <translation>找不到数据库</translation>
    </message>
    <message>
        <source>the database is empty</source>
        <translation>数据库为空</translation>
    </message>
    <message>
        <source>the database is damaged</source>
        <translation>数据库已损坏</translation>
    </message>
    <message>
        <source>the database has shrunk by more than half, from {0} to {1} bytes</source>
        <translation>数据库缩小了一半以上，从 {0} 字节到 {1} 字节</translation>
    </message>
    <message>
        <source>no</source>
        <translation>零</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一</translation>
    </message>
    <message>
        <source>two</source>
        <translation>两</translation>
    </message>
    <message>
        <source>three</source>
        <translation>三</translation>
    </message>
    <message>
        <source>four</source>
        <translation>四</translation>
    </message>
    <message>
        <source>five</source>
        <translation>五</translation>
    </message>
    <message>
        <source>six</source>
        <translation>六</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>七</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>八</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>九</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>十</translation>
    </message>
    <message>
        <source>The folders {0} and {1} hold other files.</source>
        <translation>文件夹 {0} 和 {1} 中有其他文件。</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder.</source>
        <translation>请选择新文件夹或空文件夹。</translation>
    </message>
    <message>
        <source>{0} cannot be looked at: {1}.</source>
        <translation>无法查看 {0}：{1}。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>This is Holdfast&apos;s own folder; a vault in it would be lost with it.</source>
        <translation>这是 Holdfast 自己的文件夹；其中的保管库会随之丢失。</translation>
    </message>
    <message>
        <source>Choose a folder elsewhere, best on another disk.</source>
        <translation>请选择别处的文件夹，最好在另一个磁盘上。</translation>
    </message>
    <message>
        <source>{0} is a file, not a folder.</source>
        <translation>{0} 是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message>
        <source>The folder {0} is not there.</source>
        <translation>找不到文件夹 {0}。</translation>
    </message>
    <message>
        <source>If it lies on a disk that is not connected, connect the disk, then try again.</source>
        <translation>如果它位于未连接的磁盘上，请连接磁盘，然后重试。</translation>
    </message>
    <message>
        <source>{0} lies inside this folder, so it cannot be its vault.</source>
        <translation>{0} 位于此文件夹内，因此它不能作为其保管库。</translation>
    </message>
    <message>
        <source>Choose another folder, best on another disk.</source>
        <translation>请选择其他文件夹，最好在另一个磁盘上。</translation>
    </message>
    <message>
        <source>“{0}” protects this database in this vault already.</source>
        <translation>“{0}”已在此保管库中保护这个数据库。</translation>
    </message>
    <message>
        <source>Choose another place for a second set of backups, or go back and leave the database out.</source>
        <translation>请为第二套备份选择其他位置，或返回并去掉该数据库。</translation>
    </message>
    <message>
        <source>A new vault is made in {0}.</source>
        <translation>将在 {0} 中新建保管库。</translation>
    </message>
    <message>
        <source>This is the disk the database is on: if it fails, the backups go with it. An external disk is safer.</source>
        <translation>数据库也在这个磁盘上：如果磁盘损坏，备份会一同丢失。外置磁盘更安全。</translation>
    </message>
    <message>
        <source>There may be too little space for the first backup.</source>
        <translation>空间可能不足以进行首次备份。</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>Your user may not write to {0}.</source>
        <translation>您没有写入 {0} 的权限。</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>请选择其他文件夹，或更改其权限。</translation>
    </message>
    <message>
        <source>Choose the database file inside it.</source>
        <translation>请选择其中的数据库文件。</translation>
    </message>
    <message>
        <source>It holds a database, {0}: choose that file.</source>
        <translation>其中有一个数据库 {0}：请选择该文件。</translation>
    </message>
    <message>
        <source>{0} is a folder, not a database.</source>
        <translation>{0} 是文件夹，不是数据库。</translation>
    </message>
    <message>
        <source>{0} encrypts its database, so nobody else can read it.</source>
        <translation>{0} 加密了自己的数据库，其他程序无法读取。</translation>
    </message>
    <message>
        <source>Use the backup that {0} itself offers.</source>
        <translation>请使用 {0} 自带的备份功能。</translation>
    </message>
    <message>
        <source>{0} is one of Holdfast&apos;s own files.</source>
        <translation>{0} 是 Holdfast 自己的文件。</translation>
    </message>
    <message>
        <source>What matters of them is kept in every vault.</source>
        <translation>其中重要的内容保存在每个保管库中。</translation>
    </message>
    <message>
        <source>{0} is empty (0 bytes), so there is nothing to protect yet.</source>
        <translation>{0} 为空（0 字节），还没有可保护的内容。</translation>
    </message>
    <message>
        <source>Start its program once, or choose another file.</source>
        <translation>请先启动一次其程序，或选择其他文件。</translation>
    </message>
    <message>
        <source>{0} is a link to a file that is not there.</source>
        <translation>{0} 是一个链接，其指向的文件不存在。</translation>
    </message>
    <message>
        <source>Choose the database itself.</source>
        <translation>请选择数据库本身。</translation>
    </message>
    <message>
        <source>{0} is not there any more.</source>
        <translation>{0} 已不存在。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>{0} cannot be found: its folder {1} is not there.</source>
        <translation>找不到 {0}：其文件夹 {1} 不存在。</translation>
    </message>
    <message>
        <source>Albums, people and edits of your photos.</source>
        <translation>照片的相册、人物和编辑记录。</translation>
    </message>
    <message>
        <source>Albums, tags and ratings of your photos.</source>
        <translation>照片的相册、标签和评分。</translation>
    </message>
    <message>
        <source>Edits, collections and ratings of your photos.</source>
        <translation>照片的编辑记录、收藏集和评分。</translation>
    </message>
    <message>
        <source>Edits, tags and ratings of your photos.</source>
        <translation>照片的编辑记录、标签和评分。</translation>
    </message>
    <message>
        <source>Events, tags and ratings of your photos.</source>
        <translation>照片的事件、标签和评分。</translation>
    </message>
    <message>
        <source>Playlists, ratings and play counts of your music.</source>
        <translation>音乐的播放列表、评分和播放次数。</translation>
    </message>
    <message>
        <source>The catalogue of your books.</source>
        <translation>您的图书目录。</translation>
    </message>
    <message>
        <source>The history of your shell.</source>
        <translation>命令行的历史记录。</translation>
    </message>
    <message>
        <source>The mails themselves lie in other files.</source>
        <translation>邮件本身保存在其他文件中。</translation>
    </message>
    <message>
        <source>The passwords of everybody on your server.</source>
        <translation>服务器上所有人的密码。</translation>
    </message>
    <message>
        <source>What you have watched and heard, and your library.</source>
        <translation>看过和听过的内容，以及媒体库。</translation>
    </message>
    <message>
        <source>What your sensors measured.</source>
        <translation>传感器的测量数据。</translation>
    </message>
    <message>
        <source>Your accounts and transactions.</source>
        <translation>您的账户和交易。</translation>
    </message>
    <message>
        <source>Your address book.</source>
        <translation>您的通讯录。</translation>
    </message>
    <message>
        <source>Your bookmarks and browsing history.</source>
        <translation>您的书签和浏览历史。</translation>
    </message>
    <message>
        <source>Your browsing history.</source>
        <translation>您的浏览历史。</translation>
    </message>
    <message>
        <source>Your cards and everything you have learned.</source>
        <translation>您的卡片和全部学习记录。</translation>
    </message>
    <message>
        <source>Your dashboards and users.</source>
        <translation>您的仪表板和用户。</translation>
    </message>
    <message>
        <source>Your family tree.</source>
        <translation>您的家谱。</translation>
    </message>
    <message>
        <source>Your media library, ratings and what you have watched.</source>
        <translation>您的媒体库、评分和观看记录。</translation>
    </message>
    <message>
        <source>Your media library, users and what you have watched.</source>
        <translation>您的媒体库、用户和观看记录。</translation>
    </message>
    <message>
        <source>Your messages, encrypted by Signal itself.</source>
        <translation>您的消息，由 Signal 自行加密。</translation>
    </message>
    <message>
        <source>Your messages.</source>
        <translation>您的消息。</translation>
    </message>
    <message>
        <source>Your news feeds.</source>
        <translation>您的新闻订阅。</translation>
    </message>
    <message>
        <source>Your notes and to-dos.</source>
        <translation>您的笔记和待办事项。</translation>
    </message>
    <message>
        <source>Your notes.</source>
        <translation>您的笔记。</translation>
    </message>
    <message>
        <source>Your projects and to-dos.</source>
        <translation>您的项目和待办事项。</translation>
    </message>
    <message>
        <source>Your recordings; each project is a database.</source>
        <translation>您的录音；每个项目是一个数据库。</translation>
    </message>
    <message>
        <source>Your references, encrypted by Mendeley itself.</source>
        <translation>您的文献，由 Mendeley 自行加密。</translation>
    </message>
    <message>
        <source>Your references, notes and tags.</source>
        <translation>您的文献、笔记和标签。</translation>
    </message>
    <message>
        <source>Your to-dos.</source>
        <translation>您的待办事项。</translation>
    </message>
    <message>
        <source>Skipped: the computer runs on its battery, and this profile waits for mains power. The backup is made as soon as there is.</source>
        <translation>已跳过：计算机正在使用电池，此配置等待接通电源。接通后会立即备份。</translation>
    </message>
    <message>
        <source>Skipped: the network is metered, and this profile&apos;s vault is reached through it. The backup is made as soon as there is another network.</source>
        <translation>已跳过：当前网络按流量计费，而此配置的保管库要通过它访问。换用其他网络后会立即备份。</translation>
    </message>
    <message>
        <source>Skipped: backups are paused until you resume them.</source>
        <translation>已跳过：备份已暂停，直到您恢复为止。</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>{0}; a program with the token “{1}” asked.</source>
        <translation>{0}；由持有令牌“{1}”的程序请求。</translation>
    </message>
    <message>
        <source>Made the backup “{0}”, {1}</source>
        <translation>创建备份“{0}”，{1}</translation>
    </message>
    <message>
        <source>Made the backup “{0}” of a damaged database, {1}</source>
        <translation>为已损坏的数据库创建备份“{0}”，{1}</translation>
    </message>
    <message>
        <source>Deleted the backup “{0}”</source>
        <translation>删除备份“{0}”</translation>
    </message>
    <message>
        <source>Deleted the backup “{0}”, though it was pinned</source>
        <translation>删除已固定的备份“{0}”</translation>
    </message>
    <message>
        <source>Brought back from “{0}”: {1}</source>
        <translation>从“{0}”取回：{1}</translation>
    </message>
    <message>
        <source>Restored “{0}”</source>
        <translation>还原“{0}”</translation>
    </message>
    <message>
        <source>Restored “{0}” to {1}</source>
        <translation>将“{0}”还原到 {1}</translation>
    </message>
    <message>
        <source>Found the backup “{0}” damaged</source>
        <translation>发现备份“{0}”已损坏</translation>
    </message>
    <message>
        <source>Verified the backup “{0}”: {1}</source>
        <translation>验证备份“{0}”：{1}</translation>
    </message>
    <message>
        <source>added {0}</source>
        <translation>新增 {0}</translation>
    </message>
    <message>
        <source>followed {0}</source>
        <translation>跟随 {0}</translation>
    </message>
    <message>
        <source>Opened the vault {0}: {1}</source>
        <translation>打开保管库 {0}：{1}</translation>
    </message>
    <message>
        <source>Set for “{0}”: {1}</source>
        <translation>“{0}”的设置：{1}</translation>
    </message>
    <message>
        <source>Changed the profile “{0}”: {1}</source>
        <translation>更改配置“{0}”：{1}</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0} 从 {1} 改为 {2}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Paused the backups of “{0}” until {1}</source>
        <translation>暂停“{0}”的备份至 {1}</translation>
    </message>
    <message>
        <source>Paused the backups of “{0}”</source>
        <translation>暂停“{0}”的备份</translation>
    </message>
    <message>
        <source>Paused all scheduled backups until {0}</source>
        <translation>暂停所有计划备份至 {0}</translation>
    </message>
    <message>
        <source>Paused all scheduled backups</source>
        <translation>暂停所有计划备份</translation>
    </message>
    <message>
        <source>Went on with the backups of “{0}”</source>
        <translation>继续“{0}”的备份</translation>
    </message>
    <message>
        <source>Went on with all backups</source>
        <translation>继续所有备份</translation>
    </message>
    <message>
        <source>Made the token “{0}” for “{1}”</source>
        <translation>为“{1}”创建令牌“{0}”</translation>
    </message>
    <message>
        <source>Made the token “{0}” for all profiles</source>
        <translation>为所有配置创建令牌“{0}”</translation>
    </message>
    <message>
        <source>Adopted the backup “{0}” of {1}</source>
        <translation>接收 {1} 的备份“{0}”</translation>
    </message>
    <message>
        <source>Adopted the backup “{0}” of another program</source>
        <translation>接收其他程序的备份“{0}”</translation>
    </message>
    <message>
        <source>Wrote settings and backups of “{0}” out for the earlier backup scheduler, to {1}</source>
        <translation>将“{0}”的设置和备份写出给早期的备份计划程序，到 {1}</translation>
    </message>
    <message>
        <source>Pinned the backup “{0}”</source>
        <translation>固定备份“{0}”</translation>
    </message>
    <message>
        <source>Unpinned the backup “{0}”</source>
        <translation>取消固定备份“{0}”</translation>
    </message>
    <message>
        <source>Cleaned the vault {0}</source>
        <translation>清理保管库 {0}</translation>
    </message>
    <message>
        <source>Put damaged {0} of a vault aside</source>
        <translation>将保管库中损坏的 {0} 移到一旁</translation>
    </message>
    <message>
        <source>Protected {0} as “{1}”</source>
        <translation>将 {0} 作为“{1}”加以保护</translation>
    </message>
    <message>
        <source>Removed the profile “{0}”</source>
        <translation>移除配置“{0}”</translation>
    </message>
    <message>
        <source>Accepted what the database of “{0}” has become</source>
        <translation>已认可“{0}”的数据库现状</translation>
    </message>
    <message>
        <source>Revoked the token “{0}”</source>
        <translation>撤销令牌“{0}”</translation>
    </message>
    <message>
        <source>Skipped a {0}</source>
        <translation>跳过：{0}</translation>
    </message>
    <message>
        <source>Cancelled a {0}</source>
        <translation>取消：{0}</translation>
    </message>
    <message>
        <source>Failed: {0}</source>
        <translation>失败：{0}</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>clean-up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>已试还原</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>What comes over</source>
        <translation>迁移内容</translation>
    </message>
    <message>
        <source>Looking. Nothing is changed.</source>
        <translation>正在查看。不会更改任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln 个备份</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1} of files would be taken over. Nothing is changed yet.</source>
        <translation>将接收{0}，文件共 {1}。目前尚未更改任何内容。</translation>
    </message>
    <message>
        <source>The earlier program took {0} for UTC. What did you mean by it?</source>
        <translation>旧程序把 {0} 当作 UTC。您的本意是什么？</translation>
    </message>
    <message>
        <source>My clock, {0}: the next backup {1}</source>
        <translation>我的时钟，{0}：下次备份 {1}</translation>
    </message>
    <message>
        <source>UTC, as it was made until now: the next backup {0}</source>
        <translation>UTC，与以往相同：下次备份 {0}</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Back up on &amp;schedule</source>
        <translation>按计划备份(&amp;S)</translation>
    </message>
    <message>
        <source>Pause on &amp;battery</source>
        <translation>使用电池时暂停(&amp;B)</translation>
    </message>
    <message>
        <source>Pause on &amp;metered networks</source>
        <translation>在按流量计费的网络上暂停(&amp;M)</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>配置需要名称。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>数据库(&amp;D)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>&amp;Vault</source>
        <translation>保管库(&amp;V)</translation>
    </message>
    <message>
        <source>Say where the vault is when it has moved. Its backups stay as they are.</source>
        <translation>如果保管库已移动，请指定其位置。其中的备份保持不变。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>回读</translation>
    </message>
    <message>
        <source>Read back and checked</source>
        <translation>回读并检查</translation>
    </message>
    <message>
        <source>Restored and compared</source>
        <translation>还原并比对</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Each backup &amp;is</source>
        <translation>每个备份(&amp;I)</translation>
    </message>
    <message>
        <source>Try a &amp;restore every</source>
        <translation>试还原间隔(&amp;R)</translation>
    </message>
    <message>
        <source>Choose the database</source>
        <translation>选择数据库</translation>
    </message>
    <message>
        <source>Choose the vault&apos;s folder</source>
        <translation>选择保管库的文件夹</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
</context>
<context>
    <name>ProfilePane</name>
    <message>
        <source>Pages of this database</source>
        <translation>此数据库的页面</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>Bac&amp;kups</source>
        <translation>备份(&amp;K)</translation>
    </message>
    <message>
        <source>A&amp;ctivity</source>
        <translation>活动(&amp;C)</translation>
    </message>
    <message>
        <source>Chain intact</source>
        <translation>链条完好</translation>
    </message>
    <message>
        <source>Chain broken</source>
        <translation>链条断裂</translation>
    </message>
</context>
<context>
    <name>Protecting</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>{0}, {1} s left</source>
        <translation>{0}，剩余 {1} 秒</translation>
    </message>
    <message>
        <source>Proving that it restores</source>
        <translation>正在验证可还原</translation>
    </message>
    <message>
        <source>{0} database, {1} stored, but SQLite finds the database damaged.</source>
        <translation>数据库 {0}，已存储 {1}，但 SQLite 发现数据库已损坏。</translation>
    </message>
    <message>
        <source>{0} database, {1} stored, proved restorable.</source>
        <translation>数据库 {0}，已存储 {1}，已验证可还原。</translation>
    </message>
    <message>
        <source>{0} database, {1} stored.</source>
        <translation>数据库 {0}，已存储 {1}。</translation>
    </message>
    <message>
        <source>Stopped. It is not protected.</source>
        <translation>已停止。数据库未受保护。</translation>
    </message>
    <message>
        <source>Stopped. “{0}” stays protected; its first backup comes by the plan.</source>
        <translation>已停止。“{0}”仍受保护；首次备份将按计划进行。</translation>
    </message>
</context>
<context>
    <name>RestoreWizard</name>
    <message>
        <source>Which backup?</source>
        <translation>哪个备份？</translation>
    </message>
    <message>
        <source>What?</source>
        <translation>什么内容？</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>还原到哪里？</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在还原</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore {0}</source>
        <translation>还原 {0}</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在还原…</translation>
    </message>
    <message>
        <source>Bringing the rows back…</source>
        <translation>正在取回行…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>正在撤销…</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>{0}, part of the key</source>
        <translation>{0}，键的一部分</translation>
    </message>
</context>
<context>
    <name>RowsPane</name>
    <message>
        <source>Search in all columns</source>
        <translation>在所有列中搜索</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>导出为 CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>Value of the chosen cell</source>
        <translation>所选单元格的值</translation>
    </message>
    <message>
        <source>Ask with SQL</source>
        <translation>用 SQL 查询</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>{0} rows so far, still counting</source>
        <translation>目前 {0} 行，仍在计数</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) found</source>
        <translation>
            <numerusform>找到 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>{0} rows; the first {1} can be scrolled to</source>
        <translation>{0} 行；可滚动到前 {1} 行</translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation>{0} 行</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>Result of the statement</source>
        <translation>语句的结果</translation>
    </message>
    <message>
        <source>The first {0} rows; an export has all of them</source>
        <translation>前 {0} 行；导出会包含全部</translation>
    </message>
    <message>
        <source>Done. {0}.</source>
        <translation>完成。{0}。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>&amp;Copy cell</source>
        <translation>复制单元格(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>复制行(&amp;R)</translation>
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
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>nothing had changed</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>RunDrawer</name>
    <message>
        <source>&amp;Copy details</source>
        <translation>复制详细信息(&amp;C)</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>the schedule</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>you</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Begun by</source>
        <translation>发起者</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Pages changed</source>
        <translation>更改的页数</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
</context>
<context>
    <name>ScheduleForm</name>
    <message>
        <source>Every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>31 is the last day, also in shorter months.</source>
        <translation>31 表示最后一天，较短的月份也是如此。</translation>
    </message>
    <message>
        <source>How &amp;often</source>
        <translation>频率(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>星期(&amp;O)</translation>
    </message>
    <message>
        <source>On &amp;day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>At minute</source>
        <translation>第几分钟</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>时间(&amp;A)</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>时区(&amp;Z)</translation>
    </message>
    <message>
        <source>Next times</source>
        <translation>接下来的时间</translation>
    </message>
    <message>
        <source>There is no time zone “{0}”. Choose one, such as Europe/Berlin.</source>
        <translation>没有时区“{0}”。请另选一个，例如 Asia/Shanghai。</translation>
    </message>
</context>
<context>
    <name>SentenceDialog</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详细信息(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>确定(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>应用(&amp;P)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Protected databases</source>
        <translation>受保护的数据库</translation>
    </message>
    <message>
        <source>&amp;Add database…</source>
        <translation>添加数据库(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>SizePlot</name>
    <message>
        <source>Size of the database and of its backups over time</source>
        <translation>数据库及其备份的大小变化</translation>
    </message>
    <message>
        <source>Database {0}, backups {1}</source>
        <translation>数据库 {0}，备份 {1}</translation>
    </message>
    <message>
        <source>There is something to see after the second backup.</source>
        <translation>第二次备份之后这里会显示内容。</translation>
    </message>
    <message>
        <source>{0}
Database {1}
Backups {2}</source>
        <translation>{0}
数据库 {1}
备份 {2}</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>All backups together</source>
        <translation>全部备份合计</translation>
    </message>
</context>
<context>
    <name>StatementBox</name>
    <message>
        <source>Statement in SQL</source>
        <translation>SQL 语句</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>运行(&amp;U)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Any statement that reads. The backup cannot be changed by it.</source>
        <translation>可使用任何读取语句。备份不会因此更改。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>StepsRail</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Step {0} of {1}: {2}</source>
        <translation>第 {0} 步，共 {1} 步：{2}</translation>
    </message>
</context>
<context>
    <name>TableList</name>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>{0}, a view</source>
        <translation>{0}，视图</translation>
    </message>
    <message>
        <source>{0}, a table</source>
        <translation>{0}，表</translation>
    </message>
</context>
<context>
    <name>TablesChoice</name>
    <message>
        <source>Tables to bring back</source>
        <translation>要取回的表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>&amp;Only rows where</source>
        <translation>仅满足条件的行(&amp;O)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Condition for the rows of {0}</source>
        <translation>{0} 的行条件</translation>
    </message>
    <message>
        <source>For example: itemID &lt; 100. Leave it empty for all rows.</source>
        <translation>例如：itemID &lt; 100。留空表示所有行。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the backup fit.</source>
        <translation>
            <numerusform>备份中有 %Ln 行符合。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingPage</name>
    <message>
        <source>Taking over</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Each backup is read whole, checked and stored. You may stop at any time: what has come by then stays, and doing it again goes on from there.</source>
        <translation>每个备份都会完整读取、检查并存储。您可以随时停止：已接收的会保留，再次操作时从那里继续。</translation>
    </message>
    <message>
        <source>It is here</source>
        <translation>迁移完成</translation>
    </message>
    <message>
        <source>The earlier program&apos;s database and files are as they were.</source>
        <translation>旧程序的数据库和文件保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stayed where they are; the last tab says why.</source>
        <translation>
            <numerusform>有 %Ln 项留在原处；原因见最后一页。</numerusform>
        </translation>
    </message>
    <message>
        <source>Both programs make backups now. Compare them in the profile&apos;s settings, and turn the earlier one off when you trust this one.</source>
        <translation>现在两个程序都在备份。可在配置的设置中比较它们；当您信任本程序后，请关闭旧程序。</translation>
    </message>
    <message>
        <source>There was no new backup to take over.</source>
        <translation>没有新的备份需要接收。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%Ln 个备份</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} taken over: {1} in files, {2} in the vault.</source>
        <translation>已接收{0}：文件 {1}，保管库中 {2}。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>What has come so far stays. Do it again to go on.</source>
        <translation>已接收的会保留。再次操作即可继续。</translation>
    </message>
    <message>
        <source>Not everything came over</source>
        <translation>未能全部迁移</translation>
    </message>
</context>
<context>
    <name>TiesCard</name>
    <message>
        <source>Com&amp;pare with it…</source>
        <translation>与之比较(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Go back to it…</source>
        <translation>迁回旧程序(&amp;G)…</translation>
    </message>
    <message>
        <source>The earlier backup scheduler</source>
        <translation>旧的备份调度程序</translation>
    </message>
    <message>
        <source>This profile came from user {0} there. While both make backups you can see whether both hold the same; and everything can go back.</source>
        <translation>此配置来自那边的用户 {0}。在双方都备份期间，可以查看两边的内容是否相同；一切也都可以迁回。</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>The database as it is</source>
        <translation>数据库当前状态</translation>
    </message>
    <message>
        <source>Now, the database as it is</source>
        <translation>现在，数据库当前状态</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>还原之前</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>damaged database</source>
        <translation>数据库已损坏</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source>Make a token</source>
        <translation>创建令牌</translation>
    </message>
    <message>
        <source>Let a program in</source>
        <translation>允许程序访问</translation>
    </message>
    <message>
        <source>Whoever has the token can back up, restore and delete what it is for. The audit trail names the program with everything that is done so.</source>
        <translation>持有令牌者可以备份、还原和删除其适用的内容。审计记录会注明由此执行的每项操作所属的程序。</translation>
    </message>
    <message>
        <source>All profiles</source>
        <translation>所有配置</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>The token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Make the token</source>
        <translation>创建令牌(&amp;M)</translation>
    </message>
    <message>
        <source>Choose a folder for restores</source>
        <translation>选择用于还原的文件夹</translation>
    </message>
    <message>
        <source>The token of {0}</source>
        <translation>{0} 的令牌</translation>
    </message>
    <message>
        <source>Give it to the program now: it is not shown again. Only its hash is kept.</source>
        <translation>请立即交给程序：不会再次显示。仅保留其哈希值。</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;opied</source>
        <translation>已复制(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>程序(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>用于(&amp;F)</translation>
    </message>
    <message>
        <source>May restore &amp;to</source>
        <translation>可还原到(&amp;T)</translation>
    </message>
    <message>
        <source>The original place it always may. Other folders only if named here.</source>
        <translation>始终可还原到原位置。其他文件夹须在此列出。</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Holdfast is starting</source>
        <translation>Holdfast 正在启动</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>&amp;Open Holdfast</source>
        <translation>打开 Holdfast(&amp;O)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Holdfast</source>
        <translation>关于 Holdfast(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel {0}</source>
        <translation>取消 {0}</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>还原(&amp;R)…</translation>
    </message>
    <message>
        <source>Resume &amp;backups</source>
        <translation>继续备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Pause backups</source>
        <translation>暂停备份(&amp;P)</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>1 小时(&amp;1)</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow</source>
        <translation>直到明天(&amp;T)</translation>
    </message>
    <message>
        <source>Until I &amp;resume</source>
        <translation>直到我恢复(&amp;R)</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message>
        <source>Nothing is protected yet</source>
        <translation>尚未保护任何内容</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) need attention</source>
        <translation>
            <numerusform>%Ln 个数据库需要注意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database(s) safe</source>
        <translation>
            <numerusform>%Ln 个数据库安全</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups are paused until you resume them</source>
        <translation>备份已暂停，直到您恢复为止</translation>
    </message>
    <message>
        <source>Backups are paused until {0}</source>
        <translation>备份暂停至{0}</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
    <message>
        <source>Last backup {0}.</source>
        <translation>上次备份：{0}。</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保管库</translation>
    </message>
    <message>
        <source>{0}: at work</source>
        <translation>{0}：正在处理</translation>
    </message>
    <message>
        <source>{0}: {1} %</source>
        <translation>{0}：{1}%</translation>
    </message>
    <message>
        <source>{0}: {1} %, {2} left</source>
        <translation>{0}：{1}%，剩余 {2}</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} 小时 {1} 分钟</translation>
    </message>
    <message>
        <source>Next in a moment.</source>
        <translation>下次即将开始。</translation>
    </message>
    <message>
        <source>Next today at {0}.</source>
        <translation>下次：今天 {0}。</translation>
    </message>
    <message>
        <source>Next tomorrow at {0}.</source>
        <translation>下次：明天 {0}。</translation>
    </message>
    <message>
        <source>Next on {0}.</source>
        <translation>下次：{0}。</translation>
    </message>
</context>
<context>
    <name>TroublePanel</name>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>VaultsPage</name>
    <message>
        <source>Vaults</source>
        <translation>保管库</translation>
    </message>
    <message>
        <source>There is no vault yet: it is made with the first database.</source>
        <translation>还没有保管库：添加第一个数据库时会创建。</translation>
    </message>
</context>
<context>
    <name>VerdictHeader</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>还原(&amp;R)…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>{0}, {1} s left</source>
        <translation>{0}，剩余 {1} 秒</translation>
    </message>
</context>
<context>
    <name>WhatPage</name>
    <message>
        <source>What do you want to protect?</source>
        <translation>您想保护什么？</translation>
    </message>
    <message>
        <source>Looking for the databases of your programs on this computer…</source>
        <translation>正在此计算机上查找各程序的数据库…</translation>
    </message>
    <message>
        <source>Databases on this computer</source>
        <translation>此计算机上的数据库</translation>
    </message>
    <message>
        <source>Looking for databases</source>
        <translation>正在查找数据库</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>or drop files here</source>
        <translation>或将文件拖放到这里</translation>
    </message>
    <message>
        <source>From an &amp;earlier backup scheduler…</source>
        <translation>从旧的备份调度程序迁入(&amp;E)…</translation>
    </message>
    <message>
        <source>Choose a database</source>
        <translation>选择数据库</translation>
    </message>
    <message>
        <source>Databases (*.db *.sqlite *.sqlite3 *.db3 *.gnucash *.anki2 *.gpkg)</source>
        <translation>数据库 (*.db *.sqlite *.sqlite3 *.db3 *.gnucash *.anki2 *.gpkg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>These databases were found on this computer. Tick one or several.</source>
        <translation>在此计算机上找到了这些数据库。请勾选一个或多个。</translation>
    </message>
    <message>
        <source>No databases were found by themselves. Choose the file of yours.</source>
        <translation>没有自动找到数据库。请选择您的数据库文件。</translation>
    </message>
    <message>
        <source>{0} also keeps files in the folder {1}; they are not part of the backup.</source>
        <translation>{0} 还在文件夹 {1} 中保存文件；它们不包含在备份中。</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>您选择的</translation>
    </message>
    <message>
        <source>Your programs</source>
        <translation>您的程序</translation>
    </message>
    <message>
        <source>Other databases, the last changed first</source>
        <translation>其他数据库，最近更改的在前</translation>
    </message>
    <message>
        <source>These cannot be protected</source>
        <translation>以下无法保护</translation>
    </message>
    <message>
        <source>Already protected as “{0}”</source>
        <translation>已作为“{0}”受保护</translation>
    </message>
    <message>
        <source>changed {0}</source>
        <translation>{0}更改</translation>
    </message>
    <message>
        <source>What should come back?</source>
        <translation>要还原什么？</translation>
    </message>
    <message>
        <source>The &amp;whole database</source>
        <translation>整个数据库(&amp;W)</translation>
    </message>
    <message>
        <source>Chosen &amp;tables or rows</source>
        <translation>选定的表或行(&amp;T)</translation>
    </message>
    <message>
        <source>Save it as another &amp;file</source>
        <translation>另存为其他文件(&amp;F)</translation>
    </message>
    <message>
        <source>Everything is as it was then. What is there now is kept.</source>
        <translation>一切恢复到当时的样子。现有内容会保留。</translation>
    </message>
    <message>
        <source>They come into the database as it is now, in one step.</source>
        <translation>它们会一次性写入当前的数据库。</translation>
    </message>
    <message>
        <source>The present database is not touched.</source>
        <translation>不会改动当前的数据库。</translation>
    </message>
    <message>
        <source>The database was damaged when this backup was made, so it is not put in the place of yours. It can be saved as another file to be looked at.</source>
        <translation>创建此备份时数据库已损坏，因此不会用它替换您的数据库。可以另存为其他文件以供查看。</translation>
    </message>
</context>
<context>
    <name>WhenPage</name>
    <message>
        <source>When, and how many?</source>
        <translation>何时备份，保留多少？</translation>
    </message>
    <message>
        <source>Backups are made while the computer is on; what was missed is made up for.</source>
        <translation>计算机开机时进行备份；错过的会补做。</translation>
    </message>
    <message>
        <source>Next times</source>
        <translation>接下来的时间</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%Ln 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeps the last {0} backups and one for each of {1}.</source>
        <translation>保留最近 {0} 个备份，并在 {1}内每个时段各保留一个。</translation>
    </message>
    <message>
        <source>Keeps about {0}.</source>
        <translation>保留约 {0}。</translation>
    </message>
    <message>
        <source>Keeps the last {0} backups and one for each of {1}, roughly {2}.</source>
        <translation>保留最近 {0} 个备份，并在 {1}内每个时段各保留一个，大约 {2}。</translation>
    </message>
    <message>
        <source>Keeps about {0}, roughly {1}.</source>
        <translation>保留约 {0}，大约 {1}。</translation>
    </message>
    <message>
        <source>Every &amp;hour while I work</source>
        <translation>工作时每小时(&amp;H)</translation>
    </message>
    <message>
        <source>Every &amp;day</source>
        <translation>每天(&amp;D)</translation>
    </message>
    <message>
        <source>Every &amp;week</source>
        <translation>每周(&amp;W)</translation>
    </message>
    <message>
        <source>C&amp;ustom</source>
        <translation>自定义(&amp;U)</translation>
    </message>
    <message>
        <source>How far &amp;back</source>
        <translation>保留多久(&amp;B)</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>保留多久</translation>
    </message>
</context>
<context>
    <name>WherePage</name>
    <message>
        <source>Where shall backups be kept?</source>
        <translation>备份保存在哪里？</translation>
    </message>
    <message>
        <source>Best on another disk than the database: one that fails takes both along.</source>
        <translation>最好与数据库不在同一个磁盘上：否则磁盘损坏时两者会一起丢失。</translation>
    </message>
    <message>
        <source>Places for backups</source>
        <translation>备份位置</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>选择文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Look for &amp;disks again</source>
        <translation>重新查找磁盘(&amp;D)</translation>
    </message>
    <message>
        <source>{0} {1} are free there.</source>
        <translation>{0}那里有 {1} 可用空间。</translation>
    </message>
    <message>
        <source>The vault of {0}</source>
        <translation>{0} 的保管库</translation>
    </message>
    <message>
        <source>External disk</source>
        <translation>外置磁盘</translation>
    </message>
    <message>
        <source>Another disk of this computer</source>
        <translation>此计算机的另一个磁盘</translation>
    </message>
    <message>
        <source>Network folder</source>
        <translation>网络文件夹</translation>
    </message>
    <message>
        <source>A folder on this computer</source>
        <translation>此计算机上的文件夹</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>{0} 可用</translation>
    </message>
    <message>
        <source>Choose a folder for backups</source>
        <translation>选择备份文件夹</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>还原到哪里？</translation>
    </message>
    <message>
        <source>The new file</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Restore while it is open</source>
        <translation>在打开状态下还原(&amp;R)</translation>
    </message>
    <message>
        <source>I have made &amp;sure that no program has it open</source>
        <translation>我已确认没有程序打开它(&amp;S)</translation>
    </message>
    <message>
        <source>The backup takes the place of the present database.</source>
        <translation>备份将替换当前的数据库。</translation>
    </message>
    <message>
        <source>The rows come into the present database.</source>
        <translation>行将写入当前的数据库。</translation>
    </message>
    <message>
        <source>The backup is written to a new file.</source>
        <translation>备份将写入新文件。</translation>
    </message>
    <message>
        <source>Choose a file to write to.</source>
        <translation>请选择要写入的文件。</translation>
    </message>
    <message>
        <source>The program then sees the restored data at its next look. What it has read before and saves afterwards is its own, and may overwrite restored rows. Do this only for a program that copes with its data changing under it.</source>
        <translation>程序下次读取时会看到还原后的数据。它之前读取并在之后保存的内容可能会覆盖还原的行。仅适用于能够应对数据在运行中变化的程序。</translation>
    </message>
    <message>
        <source>It cannot be closed?</source>
        <translation>无法关闭？</translation>
    </message>
    <message>
        <source>If the present file is too damaged to be written through SQLite, it has to be replaced. A program of another user that still had it open would go on writing into the old file, and what it saves would be lost. Without your word the file is not replaced, and nothing is changed.</source>
        <translation>如果当前文件损坏严重，无法再通过 SQLite 写入，就必须替换整个文件。如果此时其他用户的程序仍打开着它，该程序会继续写入旧文件，所保存的内容将会丢失。未经您确认，文件不会被替换，也不会更改任何内容。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>{0} free, {1} needed</source>
        <translation>可用 {0}，需要 {1}</translation>
    </message>
    <message>
        <source>The present database is not touched.</source>
        <translation>不会改动当前的数据库。</translation>
    </message>
    <message>
        <source>What is there now is kept first, as a backup of its own. So this can be undone.</source>
        <translation>现有内容会先单独备份，因此可以撤销。</translation>
    </message>
    <message>
        <source>There is no database at that place now.</source>
        <translation>那里现在没有数据库。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>{0} is running. Close it to continue.</source>
        <translation>{0} 正在运行。请关闭后继续。</translation>
    </message>
    <message>
        <source>{0} are running. Close them to continue.</source>
        <translation>{0} 正在运行。请全部关闭后继续。</translation>
    </message>
    <message>
        <source>Holdfast itself is comparing the database in another window. Close that window to continue.</source>
        <translation>Holdfast 自己正在另一个窗口中比较该数据库。请关闭那个窗口后继续。</translation>
    </message>
    <message>
        <source>The folder {0} is not there. Choose another one.</source>
        <translation>找不到文件夹 {0}。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>A file of this name is already there. Choose another name.</source>
        <translation>已有同名文件。请选择其他名称。</translation>
    </message>
    <message>
        <source>That is a folder. Add the name of a file.</source>
        <translation>这是文件夹。请加上文件名。</translation>
    </message>
    <message>
        <source>That is the database itself. Choose another name, or go back and choose the whole database.</source>
        <translation>这就是数据库本身。请选择其他名称，或返回并选择整个数据库。</translation>
    </message>
    <message>
        <source>There is not enough room. Free some space there, or choose another place.</source>
        <translation>空间不足。请释放一些空间，或选择其他位置。</translation>
    </message>
    <message>
        <source>There is no database at that place, so no rows can come into it. Go back and choose the whole database.</source>
        <translation>那里没有数据库，因此无法写入行。请返回并选择整个数据库。</translation>
    </message>
    <message>
        <source>{0} has the database open. It may have to be started again to see it.</source>
        <translation>{0} 已打开该数据库。可能需要重新启动它才能看到还原后的内容。</translation>
    </message>
    <message>
        <source>The file can be written.</source>
        <translation>可以写入该文件。</translation>
    </message>
    <message>
        <source>No program of yours has the database open. Holdfast may not look into the programs of other users: whether one of them has it open is not known.</source>
        <translation>您的程序都没有打开该数据库。Holdfast 无权查看其他用户的程序：它们中是否有程序打开了该数据库，无从得知。</translation>
    </message>
    <message>
        <source>No program has the database open.</source>
        <translation>没有程序打开该数据库。</translation>
    </message>
    <message>
        <source>Save the backup as</source>
        <translation>将备份另存为</translation>
    </message>
</context>
<context>
    <name>WhichPage</name>
    <message>
        <source>Which backup?</source>
        <translation>哪个备份？</translation>
    </message>
    <message>
        <source>Choose the moment to go back to. Nothing is changed before the last step.</source>
        <translation>选择要返回的时间点。最后一步之前不会有任何更改。</translation>
    </message>
    <message>
        <source>Timeline of backups</source>
        <translation>备份时间线</translation>
    </message>
    <message>
        <source>Looking into the vault…</source>
        <translation>正在查看保管库…</translation>
    </message>
    <message>
        <source>There is no backup to go back to yet.</source>
        <translation>还没有可返回的备份。</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>If this is stopped or fails, the present database stays what it is.</source>
        <translation>如果停止或失败，当前的数据库保持不变。</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>正在排队…</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Stopping at the next safe point…</source>
        <translation>将在下一个安全点停止…</translation>
    </message>
    <message>
        <source>{0}: {1} %, {2} s left</source>
        <translation>{0}：{1}%，剩余 {2} 秒</translation>
    </message>
    <message>
        <source>Bring the backup out of the vault</source>
        <translation>从保管库取出备份</translation>
    </message>
    <message>
        <source>Check that it is whole</source>
        <translation>检查是否完整</translation>
    </message>
    <message>
        <source>Keep what is there now</source>
        <translation>保留现有内容</translation>
    </message>
    <message>
        <source>Put it in its place and compare every byte</source>
        <translation>放回原位并比对每个字节</translation>
    </message>
    <message>
        <source>Bring the rows back, all in one step</source>
        <translation>一次性取回所有行</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待进行</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>正在等待轮到它…</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Stopping at the next safe point…</source>
        <translation>将在下一个安全点停止…</translation>
    </message>
    <message>
        <source>{0}: {1} %</source>
        <translation>{0}：{1} %</translation>
    </message>
    <message>
        <source>{0}, {1} s left</source>
        <translation>{0}，还剩 {1} 秒</translation>
    </message>
</context>
<context>
    <name>_BackupModel</name>
    <message>
        <source>{0}, pinned</source>
        <translation>{0}，已固定</translation>
    </message>
</context>
<context>
    <name>_ProfileModel</name>
    <message>
        <source>no good backup yet</source>
        <translation>还没有完好的备份</translation>
    </message>
</context>
<context>
    <name>_VaultCard</name>
    <message>
        <source>Backups of: {0}</source>
        <translation>备份对象：{0}</translation>
    </message>
    <message>
        <source>Not encrypted: whoever has the disk can read the backups.</source>
        <translation>未加密：拿到磁盘的人都能读取备份。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>{0} 可用</translation>
    </message>
    <message>
        <source>It is not there now. Connect the disk it is on.</source>
        <translation>现在找不到它。请连接其所在磁盘。</translation>
    </message>
    <message>
        <source>Stopped. Everything in the vault is whole.</source>
        <translation>已停止。保管库中的内容都完好。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found; the first: {0}</source>
        <translation>
            <numerusform>发现 %Ln 个问题；第一个：{0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in the vault is whole.</source>
        <translation>保管库中的内容都完好。</translation>
    </message>
    <message>
        <source>Cleaned up.</source>
        <translation>已清理。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
