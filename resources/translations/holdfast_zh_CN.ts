<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
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
        <source>&amp;This was meant…</source>
        <translation>这是有意为之(&amp;T)…</translation>
    </message>
    <message>
        <source>Say that an older copy of Holdfast&apos;s folder was put back on purpose.</source>
        <translation>说明是有意放回了 Holdfast 文件夹的较旧副本。</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Checking every line, and asking the vaults…</source>
        <translation>正在检查每一行，并向各保管库核实…</translation>
    </message>
    <message>
        <source>Was an older copy of Holdfast&apos;s folder put back on purpose?</source>
        <translation>是否有意放回了 Holdfast 文件夹的较旧副本？</translation>
    </message>
    <message>
        <source>A line of the trail will say that you accepted this, and which backups remember more. It goes on being told; what is changed later still shows.</source>
        <translation>审计记录中会有一行说明您已认可此事，以及哪些备份记住了更多内容。它仍会显示；以后的改动照样会被发现。</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>认可(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Accepted as meant on {0}; since then nothing is wrong.</source>
        <translation>已于 {0} 认可为有意；此后没有问题。</translation>
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
        <source>Help</source>
        <translation>帮助</translation>
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
        <source>Why</source>
        <translation>原因</translation>
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
    <name>PathLabel</name>
    <message>
        <source>&amp;Copy path</source>
        <translation>复制路径(&amp;C)</translation>
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
        <source>Accepted that the trail is not what backups remember; there are {0} of them</source>
        <translation>已认可审计记录与备份所记住的不同；共 {0} 个备份</translation>
    </message>
    <message>
        <source>Checked the vault {0}: everything in it is whole</source>
        <translation>检查保管库 {0}：其中一切完整</translation>
    </message>
    <message>
        <source>Checked the vault {0}: found damage</source>
        <translation>检查保管库 {0}：发现损坏</translation>
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
    <message>
        <source>A backup needs a name; nothing was changed.</source>
        <translation>备份需要名称；未做任何更改。</translation>
    </message>
    <message>
        <source>A copy of line {0} stands where line {1} belongs.</source>
        <translation>第 {1} 行的位置上是第 {0} 行的副本。</translation>
    </message>
    <message>
        <source>A profile needs a name; nothing was changed.</source>
        <translation>配置需要名称；未做任何更改。</translation>
    </message>
    <message>
        <source>A program has the database open</source>
        <translation>有程序打开着数据库</translation>
    </message>
    <message>
        <source>A token needs a name; nothing was changed.</source>
        <translation>令牌需要名称；未做任何更改。</translation>
    </message>
    <message>
        <source>Another process has been busy with the catalogue {0} for a minute.</source>
        <translation>另一个进程占用目录库 {0} 已有一分钟。</translation>
    </message>
    <message>
        <source>Another process has been writing to the catalogue {0} for {1} seconds.</source>
        <translation>另一个进程已连续 {1} 秒在写入目录库 {0}。</translation>
    </message>
    <message>
        <source>Another program listens at {0}.</source>
        <translation>另一个程序正在监听 {0}。</translation>
    </message>
    <message>
        <source>Back it up with: holdfast backup {0}</source>
        <translation>备份方法：holdfast backup {0}</translation>
    </message>
    <message>
        <source>Backups are not concerned: they are made while Holdfast is open.</source>
        <translation>备份不受影响：Holdfast 打开时就会进行备份。</translation>
    </message>
    <message>
        <source>Check the disk the vault is on, then try again.</source>
        <translation>请检查保管库所在的磁盘，然后重试。</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>请选择较短的名称。</translation>
    </message>
    <message>
        <source>Choose another name with --name.</source>
        <translation>请用 --name 另选名称。</translation>
    </message>
    <message>
        <source>Choose another one with --port, or a socket with --socket.</source>
        <translation>请用 --port 另选端口，或用 --socket 使用套接字。</translation>
    </message>
    <message>
        <source>Choose another place with --socket.</source>
        <translation>请用 --socket 选择其他位置。</translation>
    </message>
    <message>
        <source>Close some programs, then try again.</source>
        <translation>请关闭一些程序，然后重试。</translation>
    </message>
    <message>
        <source>Close the program that uses it, or wait: the next try may succeed.</source>
        <translation>请关闭正在使用它的程序，或稍候：下次尝试可能成功。</translation>
    </message>
    <message>
        <source>Close the program, then try again.</source>
        <translation>请关闭该程序，然后重试。</translation>
    </message>
    <message>
        <source>Connect the disk it is on, or tell Holdfast where the database has moved to.</source>
        <translation>请连接数据库所在的磁盘，或告诉 Holdfast 数据库的新位置。</translation>
    </message>
    <message>
        <source>Connect the disk the vault is on, then try again.</source>
        <translation>请连接保管库所在的磁盘，然后重试。</translation>
    </message>
    <message>
        <source>Databases and backups are as they were.</source>
        <translation>数据库和备份保持原样。</translation>
    </message>
    <message>
        <source>Delete backups you no longer need and run `holdfast vault clean`, or free space.</source>
        <translation>请删除不再需要的备份并清理保管库（`holdfast vault clean`），或释放空间。</translation>
    </message>
    <message>
        <source>Everything works in a terminal too, see: holdfast --help</source>
        <translation>在终端中也能完成一切操作，参见：holdfast --help</translation>
    </message>
    <message>
        <source>Find out who could write Holdfast&apos;s own folder.</source>
        <translation>请查明谁能写入 Holdfast 自身的文件夹。</translation>
    </message>
    <message>
        <source>Finished backups are safe; nothing unfinished counts as a backup.</source>
        <translation>已完成的备份是安全的；未完成的不算作备份。</translation>
    </message>
    <message>
        <source>Finished backups are safe; what was unfinished counts for nothing and is cleared away by the next run.</source>
        <translation>已完成的备份是安全的；未完成的不算数，会由下次运行清除。</translation>
    </message>
    <message>
        <source>Free some space on the disk that holds Holdfast&apos;s own folder, then try again.</source>
        <translation>请在 Holdfast 自身文件夹所在的磁盘上释放空间，然后重试。</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>Give your user permission to read the file and its folder, then try again.</source>
        <translation>请为您的用户授予该文件及其文件夹的读取权限，然后重试。</translation>
    </message>
    <message>
        <source>Go back to the version you had before, and report this with the details.</source>
        <translation>请退回先前的版本，并附上详细信息报告此问题。</translation>
    </message>
    <message>
        <source>Holdfast already looks after these databases: {0}{1}.</source>
        <translation>Holdfast 已在照管这些数据库：{0}{1}。</translation>
    </message>
    <message>
        <source>Holdfast is running already</source>
        <translation>Holdfast 已在运行</translation>
    </message>
    <message>
        <source>Holdfast made a mistake</source>
        <translation>Holdfast 出错了</translation>
    </message>
    <message>
        <source>Holdfast will not restore there</source>
        <translation>Holdfast 不会还原到那里</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own catalogue was damaged, so it was set aside as {0}.</source>
        <translation>Holdfast 自身的目录库已损坏，已另存为 {0}。</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own folder could not be written: {0}.</source>
        <translation>无法写入 Holdfast 自身的文件夹：{0}。</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own folder {0} cannot be used: {1}.</source>
        <translation>无法使用 Holdfast 自身的文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>If it happens again, look with: holdfast doctor</source>
        <translation>如果再次发生，请用以下命令查看：holdfast doctor</translation>
    </message>
    <message>
        <source>If you put an older copy of it back yourself, this is what shows.</source>
        <translation>如果是您自己放回了较旧的副本，这里显示的就是它。</translation>
    </message>
    <message>
        <source>Install the current version of Holdfast, then try again.</source>
        <translation>请安装最新版本的 Holdfast，然后重试。</translation>
    </message>
    <message>
        <source>It was cut off: the program was killed, it crashed, or the computer went off.</source>
        <translation>运行被中断：程序被终止、崩溃，或计算机关机。</translation>
    </message>
    <message>
        <source>Line {0} is missing: removed after having been written.</source>
        <translation>缺少第 {0} 行：写入后被移除。</translation>
    </message>
    <message>
        <source>Line {0} is not the one that line {1} was written after: it was edited and sealed anew, or put in place of another.</source>
        <translation>第 {0} 行不是写入第 {1} 行之前的那一行：它被修改并重新封存，或替换了另一行。</translation>
    </message>
    <message>
        <source>Line {0} says that another one came before it.</source>
        <translation>第 {0} 行表明它之前应是另一行。</translation>
    </message>
    <message>
        <source>Line {0} was edited after it had been written.</source>
        <translation>第 {0} 行在写入后被修改。</translation>
    </message>
    <message>
        <source>Line {0} was put in later; those behind it had other numbers.</source>
        <translation>第 {0} 行是后来插入的；其后各行原有不同的编号。</translation>
    </message>
    <message>
        <source>Line {0} was swapped: what stands there was line {1}.</source>
        <translation>第 {0} 行被调换：那里现在是原来的第 {1} 行。</translation>
    </message>
    <message>
        <source>Lines {0} to {1} are missing: removed after having been written.</source>
        <translation>缺少第 {0} 至 {1} 行：写入后被移除。</translation>
    </message>
    <message>
        <source>Make Holdfast&apos;s own folder writable, or free some space there, then try again.</source>
        <translation>请使 Holdfast 自身的文件夹可写，或在那里释放空间，然后重试。</translation>
    </message>
    <message>
        <source>Look at the permissions of your configuration folder, then try again.</source>
        <translation>请检查配置文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <source>Look whether the disks of the database and of the vault answer, then try again.</source>
        <translation>请检查数据库和保管库所在的磁盘是否有响应，然后重试。</translation>
    </message>
    <message>
        <source>Make it writable, or set {0} to another folder.</source>
        <translation>请使其可写，或将 {0} 设为其他文件夹。</translation>
    </message>
    <message>
        <source>Make them known again from the vault, once for each: holdfast vault open DIR</source>
        <translation>请逐个从保管库恢复它们：holdfast vault open 文件夹</translation>
    </message>
    <message>
        <source>Move the file away, then protect the databases again; the vaults keep every backup.</source>
        <translation>请移走该文件，然后重新保护数据库；保管库会保留每一个备份。</translation>
    </message>
    <message>
        <source>Move the file away, then try again.</source>
        <translation>请移走该文件，然后重试。</translation>
    </message>
    <message>
        <source>No database and no backup is touched by this, but the profiles and the history it held are not known any more.</source>
        <translation>数据库和备份均不受影响，但其中的配置和历史记录已丢失。</translation>
    </message>
    <message>
        <source>No database and no backup is touched by this.</source>
        <translation>数据库和备份均不受影响。</translation>
    </message>
    <message>
        <source>No database and no backup was touched.</source>
        <translation>未触及任何数据库或备份。</translation>
    </message>
    <message>
        <source>No process could be started for the work: {0}.</source>
        <translation>无法启动执行工作的进程：{0}。</translation>
    </message>
    <message>
        <source>No room to work in</source>
        <translation>没有工作空间</translation>
    </message>
    <message>
        <source>No windows can be shown here</source>
        <translation>此处无法显示窗口</translation>
    </message>
    <message>
        <source>Not everything is safe</source>
        <translation>并非一切安全</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Nothing can listen at {0}: {1}.</source>
        <translation>无法监听 {0}：{1}。</translation>
    </message>
    <message>
        <source>Nothing was begun.</source>
        <translation>未开始任何操作。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未做任何更改。</translation>
    </message>
    <message>
        <source>Nothing was heard of the process that did the work for {0}, so it was ended.</source>
        <translation>执行工作的进程已 {0}没有响应，因此被终止。</translation>
    </message>
    <message>
        <source>Part of the vault is damaged</source>
        <translation>保管库的一部分已损坏</translation>
    </message>
    <message>
        <source>Please report this with the details below.</source>
        <translation>请附上下面的详细信息报告此问题。</translation>
    </message>
    <message>
        <source>Profiles: {0}.</source>
        <translation>配置：{0}。</translation>
    </message>
    <message>
        <source>Protect a database first: holdfast protect.</source>
        <translation>请先保护一个数据库：holdfast protect。</translation>
    </message>
    <message>
        <source>Restore the last good backup, or repair the database with its own program.</source>
        <translation>请还原上一个完好的备份，或用其自身的程序修复数据库。</translation>
    </message>
    <message>
        <source>Run `holdfast vault check` to see which backups are concerned; the others still restore.</source>
        <translation>请检查保管库（`holdfast vault check`），查看哪些备份受影响；其余备份仍可还原。</translation>
    </message>
    <message>
        <source>Settings cannot be {0}: each is a name with a value.</source>
        <translation>设置不能为 {0}：每项都是一个名称和一个值。</translation>
    </message>
    <message>
        <source>Something happened that Holdfast was not prepared for ({0}), and it gave up.</source>
        <translation>发生了 Holdfast 未预料到的情况（{0}），已放弃。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出了问题</translation>
    </message>
    <message>
        <source>Starting at login could not be arranged: {0}.</source>
        <translation>无法设置登录时启动：{0}。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stopped at once.</source>
        <translation>已立即停止。</translation>
    </message>
    <message>
        <source>That cannot be done</source>
        <translation>无法这样做</translation>
    </message>
    <message>
        <source>That one makes the backups.</source>
        <translation>正在运行的那个会进行备份。</translation>
    </message>
    <message>
        <source>The API cannot be offered</source>
        <translation>无法提供 API</translation>
    </message>
    <message>
        <source>The audit trail is not as it was written</source>
        <translation>审计记录与写入时不符</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>备份未还原</translation>
    </message>
    <message>
        <source>The catalogue could not be used</source>
        <translation>无法使用目录库</translation>
    </message>
    <message>
        <source>The catalogue is in use</source>
        <translation>目录库正在使用中</translation>
    </message>
    <message>
        <source>The catalogue {0} could not be brought up to date with this version of Holdfast, so it was left as it was.</source>
        <translation>无法将目录库 {0} 升级到此版本的 Holdfast，因此保持原样。</translation>
    </message>
    <message>
        <source>The catalogue {0} is damaged and cannot be moved: {1}.</source>
        <translation>目录库 {0} 已损坏且无法移动：{1}。</translation>
    </message>
    <message>
        <source>The catalogue {0} is damaged.</source>
        <translation>目录库 {0} 已损坏。</translation>
    </message>
    <message>
        <source>The catalogue {0} was written by a newer Holdfast, which this one cannot read without harming it.</source>
        <translation>目录库 {0} 由更新版本的 Holdfast 写入，此版本读取会损坏它。</translation>
    </message>
    <message>
        <source>The catalogue {0} {1}.</source>
        <translation>目录库 {0} {1}。</translation>
    </message>
    <message>
        <source>The database changed while it was read</source>
        <translation>读取期间数据库发生了变化</translation>
    </message>
    <message>
        <source>The database could not be read</source>
        <translation>无法读取数据库</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>数据库已损坏</translation>
    </message>
    <message>
        <source>The database is in use</source>
        <translation>数据库正在使用中</translation>
    </message>
    <message>
        <source>The database is not there</source>
        <translation>找不到数据库</translation>
    </message>
    <message>
        <source>The database may not be read</source>
        <translation>没有读取数据库的权限</translation>
    </message>
    <message>
        <source>The file {0} cannot be written: {1}.</source>
        <translation>无法写入文件 {0}：{1}。</translation>
    </message>
    <message>
        <source>The file {0}, which {1} names, holds no instant.</source>
        <translation>{1} 指定的文件 {0} 中没有时间。</translation>
    </message>
    <message>
        <source>The list of profiles {0} cannot be read, so it was left as it is.</source>
        <translation>无法读取配置列表 {0}，因此保持原样。</translation>
    </message>
    <message>
        <source>The port {0} {1}.</source>
        <translation>端口 {0} {1}。</translation>
    </message>
    <message>
        <source>It only read: databases and backups are as they were.</source>
        <translation>它只是读取：数据库和备份均保持原样。</translation>
    </message>
    <message>
        <source>The process that did the work crashed ({0}).</source>
        <translation>执行工作的进程崩溃（{0}）。</translation>
    </message>
    <message>
        <source>The process that did the work ended without a word (status {0}).</source>
        <translation>执行工作的进程无故结束（状态 {0}）。</translation>
    </message>
    <message>
        <source>The process that did the work was ended from outside ({0}).</source>
        <translation>执行工作的进程被外部终止（{0}）。</translation>
    </message>
    <message>
        <source>The process that did the work was killed ({0}).</source>
        <translation>执行工作的进程被强制终止（{0}）。</translation>
    </message>
    <message>
        <source>The restored file is not the backup</source>
        <translation>还原出的文件与备份不符</translation>
    </message>
    <message>
        <source>The setting {0} cannot be {1}: {2}.</source>
        <translation>设置 {0} 不能为 {1}：{2}。</translation>
    </message>
    <message>
        <source>The setting {0} is missing.</source>
        <translation>缺少设置 {0}。</translation>
    </message>
    <message>
        <source>The system does that too, when memory runs out.</source>
        <translation>内存耗尽时系统也会这样做。</translation>
    </message>
    <message>
        <source>The trail ends after {0} lines, but there were {1}, {2}: its end was cut off, or an older copy of the catalogue was put back.</source>
        <translation>审计记录在第 {0} 行结束，但原有 {1} 行，{2}：其末尾被截断，或放回了较旧的目录库副本。</translation>
    </message>
    <message>
        <source>The trail is empty, but there were lines, as the backup {0} remembers.</source>
        <translation>审计记录为空，但备份{0}证明曾有内容。</translation>
    </message>
    <message>
        <source>The trail was rewritten from a line from {0} to {1} on and sealed anew: the backup {2} remembers another line {3}, or a copy of this home made that backup.</source>
        <translation>审计记录从第 {0} 至 {1} 行中的某一行起被改写并重新封存：备份{2}记住的第 {3} 行与此不同，或者该备份由此文件夹的副本创建。</translation>
    </message>
    <message>
        <source>The trail was rewritten from a line from {0} to {1} on and sealed anew: the backup {2} remembers another line {3}.</source>
        <translation>审计记录从第 {0} 至 {1} 行中的某一行起被改写并重新封存：备份{2}记住的第 {3} 行与此不同。</translation>
    </message>
    <message>
        <source>The trail was rewritten from line {0} on and sealed anew: the backup {1} remembers another line {2}, or a copy of this home made that backup.</source>
        <translation>审计记录从第 {0} 行起被改写并重新封存：备份{1}记住的第 {2} 行与此不同，或者该备份由此文件夹的副本创建。</translation>
    </message>
    <message>
        <source>The trail was rewritten from line {0} on and sealed anew: the backup {1} remembers another line {2}.</source>
        <translation>审计记录从第 {0} 行起被改写并重新封存：备份{1}记住的第 {2} 行与此不同。</translation>
    </message>
    <message>
        <source>The vault could not be used</source>
        <translation>无法使用保管库</translation>
    </message>
    <message>
        <source>The vault could not be written</source>
        <translation>无法写入保管库</translation>
    </message>
    <message>
        <source>The vault is full</source>
        <translation>保管库已满</translation>
    </message>
    <message>
        <source>The vault is in use</source>
        <translation>保管库正在使用中</translation>
    </message>
    <message>
        <source>The vault is not there</source>
        <translation>找不到保管库</translation>
    </message>
    <message>
        <source>The vault needs a newer Holdfast</source>
        <translation>此保管库需要更新版本的 Holdfast</translation>
    </message>
    <message>
        <source>The vaults keep every backup, with or without the catalogue.</source>
        <translation>无论有无目录库，保管库都会保留每一个备份。</translation>
    </message>
    <message>
        <source>The work was cut off</source>
        <translation>工作被中断</translation>
    </message>
    <message>
        <source>There is a line {0} too many.</source>
        <translation>多出了一个第 {0} 行。</translation>
    </message>
    <message>
        <source>There is already a profile “{0}”.</source>
        <translation>已有配置“{0}”。</translation>
    </message>
    <message>
        <source>There is no profile “{0}”.</source>
        <translation>没有配置“{0}”。</translation>
    </message>
    <message>
        <source>There is no run {0} in the history.</source>
        <translation>历史记录中没有运行 {0}。</translation>
    </message>
    <message>
        <source>There is no setting {0}.</source>
        <translation>没有设置 {0}。</translation>
    </message>
    <message>
        <source>There is no setting {0}; perhaps {1} is meant.</source>
        <translation>没有设置 {0}；也许是指 {1}。</translation>
    </message>
    <message>
        <source>There is no such profile.</source>
        <translation>没有这个配置。</translation>
    </message>
    <message>
        <source>There was not enough memory, so the work was given up.</source>
        <translation>内存不足，已放弃此项工作。</translation>
    </message>
    <message>
        <source>This backup name has {0} bytes; at most {1} without NUL are kept.</source>
        <translation>备份名称有 {0} 字节；最多保留 {1} 字节，且不含 NUL。</translation>
    </message>
    <message>
        <source>This backup name is not valid text; nothing was changed.</source>
        <translation>备份名称不是有效文本；未做任何更改。</translation>
    </message>
    <message>
        <source>This database is already protected in that vault, by the profile “{0}”.</source>
        <translation>此数据库已由配置“{0}”在该保管库中保护。</translation>
    </message>
    <message>
        <source>This is not a SQLite database</source>
        <translation>这不是 SQLite 数据库</translation>
    </message>
    <message>
        <source>This is not the vault that was expected</source>
        <translation>这不是预期的保管库</translation>
    </message>
    <message>
        <source>This profile name has {0} bytes; at most {1} without NUL are kept.</source>
        <translation>配置名称有 {0} 字节；最多保留 {1} 字节，且不含 NUL。</translation>
    </message>
    <message>
        <source>This profile name is not valid text; nothing was changed.</source>
        <translation>配置名称不是有效文本；未做任何更改。</translation>
    </message>
    <message>
        <source>This system has no sockets in files.</source>
        <translation>此系统不支持文件套接字。</translation>
    </message>
    <message>
        <source>This token name has {0} bytes; at most {1} without NUL are kept.</source>
        <translation>令牌名称有 {0} 字节；最多保留 {1} 字节，且不含 NUL。</translation>
    </message>
    <message>
        <source>This token name is not valid text; nothing was changed.</source>
        <translation>令牌名称不是有效文本；未做任何更改。</translation>
    </message>
    <message>
        <source>To run this one instead, stop the other first.</source>
        <translation>若要运行这一个，请先停止另一个。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Use a port: --port N</source>
        <translation>请使用端口：--port N</translation>
    </message>
    <message>
        <source>Use letters your keyboard can type.</source>
        <translation>请使用键盘可输入的字符。</translation>
    </message>
    <message>
        <source>Wait for the other run to end, then try again.</source>
        <translation>请等待另一次运行结束，然后重试。</translation>
    </message>
    <message>
        <source>What was begun is either finished or will be cleared away by the next run.</source>
        <translation>已开始的工作要么已完成，要么会由下次运行清除。</translation>
    </message>
    <message>
        <source>Without --api everything else works.</source>
        <translation>不使用 --api 时其他功能正常。</translation>
    </message>
    <message>
        <source>Write one with its offset, such as 2027-01-31T03:00:30+00:00, or unset {0} to go by the computer&apos;s clock.</source>
        <translation>请写入带时差的时间，例如 2027-01-31T03:00:30+00:00，或取消 {0} 以使用计算机时钟。</translation>
    </message>
    <message>
        <source>{0} is not a catalogue of Holdfast&apos;s.</source>
        <translation>{0} 不是 Holdfast 的目录库。</translation>
    </message>
    <message>
        <source>{0} is there and is no socket.</source>
        <translation>{0} 已存在且不是套接字。</translation>
    </message>
    <message>
        <source>as the catalogue&apos;s own count tells</source>
        <translation>目录库自身的计数可以证明</translation>
    </message>
    <message>
        <source>as the backup {0} remembers</source>
        <translation>备份{0}可以证明</translation>
    </message>
    <message>
        <source>only {0} bytes of it are left</source>
        <translation>只剩 {0} 字节</translation>
    </message>
    <message>
        <source>its header states an impossible page size</source>
        <translation>其文件头标明的页大小不可能</translation>
    </message>
    <message>
        <source>its header holds values that SQLite never writes</source>
        <translation>其文件头含有 SQLite 从不写入的值</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>文件或文件夹不存在</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁盘为只读</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>读写错误</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>另一个程序</translation>
    </message>
    <message>
        <source>it is true or false</source>
        <translation>应为是或否</translation>
    </message>
    <message>
        <source>The program that uses {0} keeps it locked and never stops writing</source>
        <translation>使用 {0} 的程序一直锁定它并不停写入</translation>
    </message>
    <message>
        <source>Write the table before it, for example: items.id</source>
        <translation>请在前面写上表名，例如：items.id</translation>
    </message>
    <message>
        <source>process {0} on {1}</source>
        <translation>{1} 上的进程 {0}</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>另一个进程</translation>
    </message>
    <message>
        <source>is locked by another program</source>
        <translation>被另一个程序锁定</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>a disk device</source>
        <translation>磁盘设备</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>What was taken over by then stays, and doing it again goes on from there.</source>
        <translation>此前已接收的内容会保留，再次执行会从那里继续。</translation>
    </message>
    <message>
        <source>The files that were written are whole, and the settings there are as they were.</source>
        <translation>已写入的文件是完整的，那里的设置保持原样。</translation>
    </message>
    <message>
        <source>That is wrong with the trail itself and cannot be accepted.</source>
        <translation>这是审计记录本身的问题，无法认可。</translation>
    </message>
    <message>
        <source>No backup contradicts the audit trail, so there is nothing to accept.</source>
        <translation>没有备份与审计记录矛盾，因此无需认可。</translation>
    </message>
    <message>
        <source>{0} has the earlier backup scheduler&apos;s tables, but nobody&apos;s settings in them.</source>
        <translation>{0} 中有早期备份计划程序的表，但没有任何人的设置。</translation>
    </message>
    <message>
        <source>Protect it like any other database.</source>
        <translation>请像保护其他数据库一样保护它。</translation>
    </message>
    <message>
        <source>Choose the folder that holds the backups.</source>
        <translation>请选择存放备份的文件夹。</translation>
    </message>
    <message>
        <source>A copy of it as it is was kept as “{0}”, marked damaged; the earlier backups were not touched.</source>
        <translation>已按原样保留其副本“{0}”并标记为已损坏；较早的备份未受影响。</translation>
    </message>
    <message>
        <source>A pause cannot end before it begins.</source>
        <translation>暂停不能在开始之前结束。</translation>
    </message>
    <message>
        <source>A statement here may read this backup and do nothing else.</source>
        <translation>此处的语句只能读取此备份。</translation>
    </message>
    <message>
        <source>Add FROM and the name of a table.</source>
        <translation>请加上 FROM 和表名。</translation>
    </message>
    <message>
        <source>Ask for its bytes instead: hex(column).</source>
        <translation>请改为查询其字节：hex(列)。</translation>
    </message>
    <message>
        <source>Backups can be read, never changed.</source>
        <translation>备份只能读取，不能更改。</translation>
    </message>
    <message>
        <source>Backups can be read, never changed: this statement would do more than read.</source>
        <translation>备份只能读取，不能更改：此语句不仅仅是读取。</translation>
    </message>
    <message>
        <source>Backups that were made for it are not in this vault: it is an older copy.</source>
        <translation>为它创建的备份不在此保管库中：这是较旧的副本。</translation>
    </message>
    <message>
        <source>Begin with SELECT; to change something, restore and use the program.</source>
        <translation>请以 SELECT 开头；若要更改，请还原后使用其程序。</translation>
    </message>
    <message>
        <source>Check the disk, or choose another place.</source>
        <translation>请检查磁盘，或选择其他位置。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>Check the statement; only reading ones work here.</source>
        <translation>请检查语句；此处只能使用读取语句。</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>请选择您自己的文件夹。</translation>
    </message>
    <message>
        <source>Choose a name that is not taken, or remove that file yourself.</source>
        <translation>请选择未被占用的名称，或自行移除该文件。</translation>
    </message>
    <message>
        <source>Choose a vault in another folder, best on another disk.</source>
        <translation>请在其他文件夹选择保管库，最好在另一个磁盘上。</translation>
    </message>
    <message>
        <source>Choose a vault in another folder: that one is only read.</source>
        <translation>请在其他文件夹选择保管库：那个文件夹只读取不写入。</translation>
    </message>
    <message>
        <source>Choose another backup, or save this one elsewhere with --to FILE.</source>
        <translation>请选择其他备份，或将此备份另存到别处（--to 文件）。</translation>
    </message>
    <message>
        <source>Choose another folder for the files.</source>
        <translation>请为文件选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another name, or revoke that one first.</source>
        <translation>请另选名称，或先撤销原有令牌。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请另选名称。</translation>
    </message>
    <message>
        <source>Choose another place, or free some space there.</source>
        <translation>请选择其他位置，或在那里释放空间。</translation>
    </message>
    <message>
        <source>Choose another place, or give your user permission to write there.</source>
        <translation>请选择其他位置，或为您的用户授予那里的写入权限。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请选择其他位置。</translation>
    </message>
    <message>
        <source>Compare two backups, or restore one.</source>
        <translation>请比较两个备份，或还原其中一个。</translation>
    </message>
    <message>
        <source>Connect the disk with the newer vault.</source>
        <translation>请连接存有较新保管库的磁盘。</translation>
    </message>
    <message>
        <source>Free some space there, or choose another place.</source>
        <translation>请在那里释放空间，或选择其他位置。</translation>
    </message>
    <message>
        <source>Functions that only the program has cannot be used here.</source>
        <translation>只有其程序才有的函数不能在此使用。</translation>
    </message>
    <message>
        <source>Give an SQL condition over the table&apos;s columns, for example: id &lt; 100</source>
        <translation>请给出针对该表各列的 SQL 条件，例如：id &lt; 100</translation>
    </message>
    <message>
        <source>Give more of the name, for example one of: {0}</source>
        <translation>请输入更多名称内容，例如以下之一：{0}</translation>
    </message>
    <message>
        <source>Here none are made by schedule until you turn that on.</source>
        <translation>在您打开计划之前，此处不会按计划备份。</translation>
    </message>
    <message>
        <source>Holdfast is being closed.</source>
        <translation>Holdfast 正在关闭。</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own folder can be neither a vault nor protected here.</source>
        <translation>Holdfast 自身的文件夹既不能作为保管库，也不能在此受保护。</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own folder {0} cannot be written: {1}.</source>
        <translation>无法写入 Holdfast 自身的文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>If it is lost for good, go on with this one: holdfast backup … --accept-older-vault</source>
        <translation>如果已永久丢失，可继续使用此保管库：holdfast backup … --accept-older-vault</translation>
    </message>
    <message>
        <source>It could not be noted on a backup: {0}.</source>
        <translation>无法记录到某个备份上：{0}。</translation>
    </message>
    <message>
        <source>It was called “{0}”, a name that another profile here has.</source>
        <translation>它原名“{0}”，而此处另一个配置已使用该名称。</translation>
    </message>
    <message>
        <source>It was left out; its backups are as they were.</source>
        <translation>已将其略过；其备份保持原样。</translation>
    </message>
    <message>
        <source>It was not put in place; nothing was changed.</source>
        <translation>未放回原位；未做任何更改。</translation>
    </message>
    <message>
        <source>It was stopped before it began.</source>
        <translation>在开始之前已停止。</translation>
    </message>
    <message>
        <source>Its backups can be looked into and restored all the same.</source>
        <translation>其备份仍可查看和还原。</translation>
    </message>
    <message>
        <source>Its files were not touched.</source>
        <translation>其文件未受影响。</translation>
    </message>
    <message>
        <source>Its rows cannot be shown here; a restore brings them back all the same.</source>
        <translation>其行无法在此显示；但还原时仍会取回。</translation>
    </message>
    <message>
        <source>Its vault was in {0}; backups are kept here from now on.</source>
        <translation>其保管库原在 {0}；今后备份保存在此处。</translation>
    </message>
    <message>
        <source>Its {0} file was written to {1}.</source>
        <translation>其 {0} 文件已写入 {1}。</translation>
    </message>
    <message>
        <source>Leave one of them.</source>
        <translation>请只保留其中一条。</translation>
    </message>
    <message>
        <source>Leave out the function that does more.</source>
        <translation>请去掉做其他事情的函数。</translation>
    </message>
    <message>
        <source>Look at an earlier backup, or at another table.</source>
        <translation>请查看较早的备份或其他表。</translation>
    </message>
    <message>
        <source>Look at the statement again; nothing in the backup can be changed by it.</source>
        <translation>请再检查语句；它不会改变备份中的任何内容。</translation>
    </message>
    <message>
        <source>Look at the words just before that place.</source>
        <translation>请检查该处之前的内容。</translation>
    </message>
    <message>
        <source>Make it yourself, or choose another one.</source>
        <translation>请自行创建，或另选一个。</translation>
    </message>
    <message>
        <source>Make the folder first, or choose another one.</source>
        <translation>请先创建该文件夹，或另选一个。</translation>
    </message>
    <message>
        <source>Make the folder first.</source>
        <translation>请先创建该文件夹。</translation>
    </message>
    <message>
        <source>More than one table has a column “{0}”.</source>
        <translation>不止一个表有列“{0}”。</translation>
    </message>
    <message>
        <source>Name a database file.</source>
        <translation>请指定数据库文件。</translation>
    </message>
    <message>
        <source>Name a time that is still to come.</source>
        <translation>请指定一个将来的时间。</translation>
    </message>
    <message>
        <source>Name the database file inside it.</source>
        <translation>请指定其中的数据库文件。</translation>
    </message>
    <message>
        <source>Name the folder that holds the backups.</source>
        <translation>请指定存放备份的文件夹。</translation>
    </message>
    <message>
        <source>No manifest of the series {0} that can be read says whose it is, so it was left out.</source>
        <translation>序列 {0} 没有可读的清单说明其归属，因此已略过。</translation>
    </message>
    <message>
        <source>Not whole any more: {0}.</source>
        <translation>已不完整：{0}。</translation>
    </message>
    <message>
        <source>Not whole: {0}.</source>
        <translation>不完整：{0}。</translation>
    </message>
    <message>
        <source>Nothing is written to it unless you say --accept-older-vault at a backup.</source>
        <translation>除非备份时指定 --accept-older-vault，否则不会写入任何内容。</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>未删除任何内容。</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>未存储任何内容。</translation>
    </message>
    <message>
        <source>Nothing was taken over from {0} yet, so nothing can be compared.</source>
        <translation>尚未从 {0} 接收任何内容，因此无法比较。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>未写入任何内容。</translation>
    </message>
    <message>
        <source>Other backups are not concerned.</source>
        <translation>其他备份不受影响。</translation>
    </message>
    <message>
        <source>Part of the vault is damaged.</source>
        <translation>保管库的一部分已损坏。</translation>
    </message>
    <message>
        <source>Part of the vault is damaged; no backup is concerned.</source>
        <translation>保管库的一部分已损坏；没有备份受影响。</translation>
    </message>
    <message>
        <source>Perhaps a bracket is missing.</source>
        <translation>也许缺少括号。</translation>
    </message>
    <message>
        <source>Perhaps a quotation mark is missing.</source>
        <translation>也许缺少引号。</translation>
    </message>
    <message>
        <source>Protect it anew: holdfast protect {0} --vault …</source>
        <translation>请重新保护：holdfast protect {0} --vault …</translation>
    </message>
    <message>
        <source>Remove one of the two, or protect the database in a vault of its own here.</source>
        <translation>请移除其中之一，或在此用单独的保管库保护该数据库。</translation>
    </message>
    <message>
        <source>Restore an earlier backup, or save this one as another file to look at it.</source>
        <translation>请还原较早的备份，或将此备份另存为文件查看。</translation>
    </message>
    <message>
        <source>Restore the whole database.</source>
        <translation>请还原整个数据库。</translation>
    </message>
    <message>
        <source>Run a vault check, put the damaged part aside, then back up: that stores anew what the database still holds.</source>
        <translation>请检查保管库，将损坏部分移到一旁，然后备份：这样会重新存储数据库中仍有的内容。</translation>
    </message>
    <message>
        <source>Run a vault check.</source>
        <translation>请检查保管库。</translation>
    </message>
    <message>
        <source>SQLite could not carry this out: {0}.</source>
        <translation>SQLite 无法执行：{0}。</translation>
    </message>
    <message>
        <source>SQLite did not carry that out on “{0}”: {1}.</source>
        <translation>SQLite 未在“{0}”上执行：{1}。</translation>
    </message>
    <message>
        <source>SQLite does not know the function “{0}”.</source>
        <translation>SQLite 不认识函数“{0}”。</translation>
    </message>
    <message>
        <source>SQLite does not understand the condition for that table: {0}.</source>
        <translation>SQLite 无法理解该表的条件：{0}。</translation>
    </message>
    <message>
        <source>SQLite does not understand the statement near “{0}”.</source>
        <translation>SQLite 无法理解“{0}”附近的语句。</translation>
    </message>
    <message>
        <source>SQLite does not understand “{0}”.</source>
        <translation>SQLite 无法理解“{0}”。</translation>
    </message>
    <message>
        <source>SQLite finds damage in the database.</source>
        <translation>SQLite 在数据库中发现损坏。</translation>
    </message>
    <message>
        <source>SQLite finds it damaged: {0}.</source>
        <translation>SQLite 发现其已损坏：{0}。</translation>
    </message>
    <message>
        <source>SQLite finds the database in “{0}” damaged, although every byte is as it was backed up.</source>
        <translation>SQLite 发现“{0}”中的数据库已损坏，尽管每个字节都与备份时相同。</translation>
    </message>
    <message>
        <source>SQLite finds this part of the database damaged, as it was when it was backed up.</source>
        <translation>SQLite 发现数据库的这一部分已损坏，备份时即是如此。</translation>
    </message>
    <message>
        <source>Say whose: --user ID, the number of a row in the table users.</source>
        <translation>请指明用户：--user ID，即 users 表中的行号。</translation>
    </message>
    <message>
        <source>See: holdfast api token list</source>
        <translation>参见：holdfast api token list</translation>
    </message>
    <message>
        <source>See: holdfast list {0}</source>
        <translation>参见：holdfast list {0}</translation>
    </message>
    <message>
        <source>Skipped: backups are paused until {0}.</source>
        <translation>已跳过：备份已暂停至 {0}。</translation>
    </message>
    <message>
        <source>Skipped: the computer runs on its battery, and this profile waits for mains power.</source>
        <translation>已跳过：计算机正在使用电池，此配置等待接通电源。</translation>
    </message>
    <message>
        <source>Skipped: the network is metered, and this profile&apos;s vault is reached through it.</source>
        <translation>已跳过：当前网络按流量计费，而此配置的保管库要通过它访问。</translation>
    </message>
    <message>
        <source>Some text in the result is not valid text, so it cannot be shown.</source>
        <translation>结果中有无效文本，无法显示。</translation>
    </message>
    <message>
        <source>Something happened that Holdfast was not prepared for ({0}).</source>
        <translation>发生了 Holdfast 未预料到的情况（{0}）。</translation>
    </message>
    <message>
        <source>Start the program that owns it once, or choose the right file.</source>
        <translation>请先启动一次其程序，或选择正确的文件。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Tables: {0}.</source>
        <translation>表：{0}。</translation>
    </message>
    <message>
        <source>Take it over first: holdfast migrate import {0} --vault …</source>
        <translation>请先接收：holdfast migrate import {0} --vault …</translation>
    </message>
    <message>
        <source>Take the application&apos;s database over first: holdfast migrate import DB --vault …</source>
        <translation>请先接收应用程序的数据库：holdfast migrate import DB --vault …</translation>
    </message>
    <message>
        <source>Text goes between single quotes, names of columns between double ones.</source>
        <translation>文本放在单引号中，列名放在双引号中。</translation>
    </message>
    <message>
        <source>That folder lies in the vault.</source>
        <translation>该文件夹位于保管库内。</translation>
    </message>
    <message>
        <source>That place lies inside the vault or Holdfast&apos;s own folder.</source>
        <translation>该位置在保管库或 Holdfast 自身的文件夹内。</translation>
    </message>
    <message>
        <source>The backup is made as soon as there is another network.</source>
        <translation>换用其他网络后会立即备份。</translation>
    </message>
    <message>
        <source>The backup is made as soon as there is.</source>
        <translation>接通后会立即备份。</translation>
    </message>
    <message>
        <source>The backup is untouched.</source>
        <translation>备份未受影响。</translation>
    </message>
    <message>
        <source>The database lies inside the folder that is to be its vault.</source>
        <translation>数据库位于将作为其保管库的文件夹内。</translation>
    </message>
    <message>
        <source>The database {0} is not there.</source>
        <translation>找不到数据库 {0}。</translation>
    </message>
    <message>
        <source>The database {0} {1}.</source>
        <translation>数据库 {0} {1}。</translation>
    </message>
    <message>
        <source>The default was taken.</source>
        <translation>已采用默认值。</translation>
    </message>
    <message>
        <source>The disk of {0} has {1} MB free; restoring needs {2} MB more.</source>
        <translation>{0} 所在磁盘剩余 {1} MB；还原还需要 {2} MB。</translation>
    </message>
    <message>
        <source>The files before it are whole.</source>
        <translation>在它之前的文件是完整的。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made: {1}.</source>
        <translation>无法创建文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be read: {1}.</source>
        <translation>无法读取文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be written: {1}.</source>
        <translation>无法写入文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>The order to {0} cannot be read.</source>
        <translation>无法读取 {0} 的指令。</translation>
    </message>
    <message>
        <source>The other backups are not concerned; verify them by name.</source>
        <translation>其他备份不受影响；请按名称验证它们。</translation>
    </message>
    <message>
        <source>The others are not concerned.</source>
        <translation>其余的不受影响。</translation>
    </message>
    <message>
        <source>The page hashes of the newest backup could not be made anew.</source>
        <translation>无法重新计算最新备份的页校验和。</translation>
    </message>
    <message>
        <source>The restored file in {0} could not be made durable: {1}.</source>
        <translation>无法将还原的文件可靠写入 {0}：{1}。</translation>
    </message>
    <message>
        <source>The result could not be noted on the backup: {0}.</source>
        <translation>无法将结果记录到备份上：{0}。</translation>
    </message>
    <message>
        <source>The same vault also lies in {0}, where backups go on being kept.</source>
        <translation>同一保管库也位于 {0}，备份会继续保存在那里。</translation>
    </message>
    <message>
        <source>The series {0} says it is of “{1}”, whose backups lie elsewhere.</source>
        <translation>序列 {0} 声称属于“{1}”，而后者的备份在别处。</translation>
    </message>
    <message>
        <source>The statement does not say which table.</source>
        <translation>语句没有指明表。</translation>
    </message>
    <message>
        <source>The statement is not finished.</source>
        <translation>语句不完整。</translation>
    </message>
    <message>
        <source>The tables of the backup are listed beside the rows.</source>
        <translation>备份中的表列在行的旁边。</translation>
    </message>
    <message>
        <source>The vault and the earlier program&apos;s backup folder lie in one another.</source>
        <translation>保管库与早期程序的备份文件夹互相嵌套。</translation>
    </message>
    <message>
        <source>The vault {0} is an older copy of itself: backups that were made for “{1}” are not in it.</source>
        <translation>保管库 {0} 是其自身的较旧副本：为“{1}”创建的备份不在其中。</translation>
    </message>
    <message>
        <source>The work could not be begun.</source>
        <translation>无法开始此项工作。</translation>
    </message>
    <message>
        <source>There is a token “{0}” already.</source>
        <translation>已有令牌“{0}”。</translation>
    </message>
    <message>
        <source>There is already a backup “{0}”.</source>
        <translation>已有备份“{0}”。</translation>
    </message>
    <message>
        <source>There is no column “{0}” in what is asked.</source>
        <translation>查询中没有列“{0}”。</translation>
    </message>
    <message>
        <source>There is no statement yet.</source>
        <translation>还没有语句。</translation>
    </message>
    <message>
        <source>There is no table “{0}” in this backup.</source>
        <translation>此备份中没有表“{0}”。</translation>
    </message>
    <message>
        <source>There is no token “{0}”.</source>
        <translation>没有令牌“{0}”。</translation>
    </message>
    <message>
        <source>There is no work called “{0}”.</source>
        <translation>没有名为“{0}”的工作。</translation>
    </message>
    <message>
        <source>These are several statements; one at a time can be carried out.</source>
        <translation>这里有多条语句；一次只能执行一条。</translation>
    </message>
    <message>
        <source>These backups are made by the computer {0}.</source>
        <translation>这些备份由计算机 {0} 创建。</translation>
    </message>
    <message>
        <source>This backup keeps it as it is and never counts as a good one.</source>
        <translation>此备份按原样保存它，但绝不算作完好的备份。</translation>
    </message>
    <message>
        <source>This backup was marked damaged when it was made.</source>
        <translation>此备份在创建时已标记为损坏。</translation>
    </message>
    <message>
        <source>This backup was therefore stored whole.</source>
        <translation>因此此备份已完整存储。</translation>
    </message>
    <message>
        <source>This table is kept by “{0}”, which only its program has.</source>
        <translation>此表由“{0}”管理，只有其程序才有。</translation>
    </message>
    <message>
        <source>Type one, for example a SELECT.</source>
        <translation>请输入一条，例如 SELECT。</translation>
    </message>
    <message>
        <source>Unpin it first, or delete it with --force.</source>
        <translation>请先取消固定，或用 --force 删除。</translation>
    </message>
    <message>
        <source>holdfast browse shows its tables.</source>
        <translation>holdfast browse 可显示其中的表。</translation>
    </message>
    <message>
        <source>{0} backup removed that no rule needs any more.</source>
        <translation>已移除 {0} 个不再有规则需要的备份。</translation>
    </message>
    <message>
        <source>{0} backups begin with “{1}”.</source>
        <translation>有 {0} 个备份以“{1}”开头。</translation>
    </message>
    <message>
        <source>{0} backups removed that no rule needs any more.</source>
        <translation>已移除 {0} 个不再有规则需要的备份。</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}.</source>
        <translation>无法写入 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} holds no settings of the earlier backup scheduler that could be taken over.</source>
        <translation>{0} 中没有可接收的早期备份计划程序设置。</translation>
    </message>
    <message>
        <source>{0} is already there.</source>
        <translation>{0} 已存在。</translation>
    </message>
    <message>
        <source>{0} is no folder.</source>
        <translation>{0} 不是文件夹。</translation>
    </message>
    <message>
        <source>{0} is not an ordinary file.</source>
        <translation>{0} 不是普通文件。</translation>
    </message>
    <message>
        <source>{0} is not there, so no table can be put into it.</source>
        <translation>{0} 不存在，无法放入表。</translation>
    </message>
    <message>
        <source>{0} is not there, so nothing can be compared with it.</source>
        <translation>{0} 不存在，无法与之比较。</translation>
    </message>
    <message>
        <source>{0} is open in {1}.</source>
        <translation>{0} 已在 {1} 中打开。</translation>
    </message>
    <message>
        <source>{0} manifest(s) cannot be read, the first is {1}.</source>
        <translation>有 {0} 个清单无法读取，第一个是 {1}。</translation>
    </message>
    <message>
        <source>{0} of {1} backups are not whole.</source>
        <translation>{1} 个备份中有 {0} 个不完整。</translation>
    </message>
    <message>
        <source>{0} of {1} backups would go at once, so no backup was removed until you say yes.</source>
        <translation>{1} 个备份中有 {0} 个会一次移除，因此在您同意之前未移除任何备份。</translation>
    </message>
    <message>
        <source>{0}, so no backup was removed.</source>
        <translation>{0}，因此未移除任何备份。</translation>
    </message>
    <message>
        <source>“{0}” did not come from the earlier backup scheduler, so it is not known whose settings it is to become there.</source>
        <translation>“{0}”并非来自早期的备份计划程序，因此不知道应归为哪个用户的设置。</translation>
    </message>
    <message>
        <source>“{0}” did not come from the earlier backup scheduler, so there is nothing to compare it with.</source>
        <translation>“{0}”并非来自早期的备份计划程序，没有可比较的内容。</translation>
    </message>
    <message>
        <source>“{0}” has no backup yet, so there is nothing that its database could be compared with.</source>
        <translation>“{0}”还没有备份，无法与数据库比较。</translation>
    </message>
    <message>
        <source>“{0}” has no restore to undo.</source>
        <translation>“{0}”没有可撤销的还原。</translation>
    </message>
    <message>
        <source>“{0}” has no table “{1}”.</source>
        <translation>“{0}”中没有表“{1}”。</translation>
    </message>
    <message>
        <source>“{0}” is pinned.</source>
        <translation>“{0}”已固定。</translation>
    </message>
    <message>
        <source>“{0}” protects the same database in this vault, so no backups are made by schedule for this one until you turn that on.</source>
        <translation>“{0}”已在此保管库中保护同一数据库，因此在您打开计划之前，不会为这一个按计划备份。</translation>
    </message>
    <message>
        <source>“{0}” was damaged when it was made, so it is not put in the place of your database.</source>
        <translation>“{0}”在创建时已损坏，因此不会用来替换您的数据库。</translation>
    </message>
    <message>
        <source>A copy of {0} could not be brought into order.</source>
        <translation>无法整理好 {0} 的副本。</translation>
    </message>
    <message>
        <source>A program keeps {0} locked.</source>
        <translation>有程序锁定了 {0}。</translation>
    </message>
    <message>
        <source>A program wrote to {0} right after it was restored, so it could not be compared byte by byte with the backup.</source>
        <translation>还原后立即有程序写入 {0}，因此无法与备份逐字节比较。</translation>
    </message>
    <message>
        <source>A restore of {0} was interrupted before it replaced anything, and a program has written to the database since; it was left as that program left it.</source>
        <translation>{0} 的还原在替换任何内容之前中断，此后有程序写入了数据库；已保持该程序留下的状态。</translation>
    </message>
    <message>
        <source>A staged file must lie in the folder of {0}.</source>
        <translation>准备好的文件必须位于 {0} 所在的文件夹。</translation>
    </message>
    <message>
        <source>An interrupted restore of it is not resolved yet.</source>
        <translation>它有一次中断的还原尚未处理。</translation>
    </message>
    <message>
        <source>An interrupted restore of it must be undone before that.</source>
        <translation>在此之前必须先撤销它中断的还原。</translation>
    </message>
    <message>
        <source>An interrupted restore of {0} has not been resolved yet.</source>
        <translation>{0} 有一次中断的还原尚未处理。</translation>
    </message>
    <message>
        <source>Bring the tables they refer to back as well, or accept it.</source>
        <translation>请将其引用的表也一并取回，或接受此结果。</translation>
    </message>
    <message>
        <source>Check both, or restore the whole database.</source>
        <translation>请检查两者，或还原整个数据库。</translation>
    </message>
    <message>
        <source>Make sure that no user&apos;s program has it open, then say so: in the third step of the restore, or with --surely-closed.</source>
        <translation>请确认没有任何用户的程序打开它，然后予以声明：在还原的第三步，或使用 --surely-closed。</translation>
    </message>
    <message>
        <source>Check the disk it is on, then try again.</source>
        <translation>请检查其所在的磁盘，然后重试。</translation>
    </message>
    <message>
        <source>Choose the program&apos;s database file.</source>
        <translation>请选择该程序的数据库文件。</translation>
    </message>
    <message>
        <source>Choose the program&apos;s database file; an encrypted one needs its own program.</source>
        <translation>请选择该程序的数据库文件；加密的数据库需要用其自身的程序。</translation>
    </message>
    <message>
        <source>Close its program before restoring.</source>
        <translation>还原前请关闭其程序。</translation>
    </message>
    <message>
        <source>Close that program, then restore again.</source>
        <translation>请关闭该程序，然后重新还原。</translation>
    </message>
    <message>
        <source>Close the program; the next try then succeeds by itself.</source>
        <translation>请关闭该程序；下次尝试便会自动成功。</translation>
    </message>
    <message>
        <source>Close the programs that use it, then try again.</source>
        <translation>请关闭正在使用它的程序，然后重试。</translation>
    </message>
    <message>
        <source>Close {0}, then try again.</source>
        <translation>请关闭 {0}，然后重试。</translation>
    </message>
    <message>
        <source>Create the folder, connect its disk, or restore to another file.</source>
        <translation>请创建该文件夹、连接其磁盘，或还原到其他文件。</translation>
    </message>
    <message>
        <source>Damaged original: the files of {0} exactly as they were, not opened or checked.</source>
        <translation>损坏的原件：{0} 的文件原样保存，未打开或检查。</translation>
    </message>
    <message>
        <source>Earlier backups are untouched.</source>
        <translation>较早的备份不受影响。</translation>
    </message>
    <message>
        <source>Finding sample rows would have taken too long.</source>
        <translation>查找示例行耗时过长。</translation>
    </message>
    <message>
        <source>Free some space on that disk, then try again.</source>
        <translation>请在该磁盘上释放空间，然后重试。</translation>
    </message>
    <message>
        <source>Give your user permission to write there, or restore to another file.</source>
        <translation>请为您的用户授予那里的写入权限，或还原到其他文件。</translation>
    </message>
    <message>
        <source>Holdfast cannot read it without its program, so nothing was backed up.</source>
        <translation>没有其程序，Holdfast 无法读取，因此未备份任何内容。</translation>
    </message>
    <message>
        <source>If it should not be empty, restore the last good backup.</source>
        <translation>如果它不应为空，请还原上一个完好的备份。</translation>
    </message>
    <message>
        <source>Install Holdfast again with the packages it names.</source>
        <translation>请用 Holdfast 指定的软件包重新安装。</translation>
    </message>
    <message>
        <source>It is the old file; what belongs beside it lies in {0} and is put back at the next start ({1}).</source>
        <translation>它是旧文件；应在其旁边的内容位于 {0}，下次启动时会放回（{1}）。</translation>
    </message>
    <message>
        <source>It is the restored file, but the disk has not confirmed that.</source>
        <translation>它是还原的文件，但磁盘尚未确认。</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>它未被更改。</translation>
    </message>
    <message>
        <source>Let its program finish, then try again.</source>
        <translation>请让其程序完成，然后重试。</translation>
    </message>
    <message>
        <source>Let the application make the user first, or name a new file.</source>
        <translation>请先让应用程序创建该用户，或指定新文件。</translation>
    </message>
    <message>
        <source>Let the program export an unencrypted copy, or use its own backup function.</source>
        <translation>请让该程序导出未加密的副本，或使用其自带的备份功能。</translation>
    </message>
    <message>
        <source>List the tables of the backup.</source>
        <translation>请列出备份中的表。</translation>
    </message>
    <message>
        <source>Look at the details, or restore to another file.</source>
        <translation>请查看详细信息，或还原到其他文件。</translation>
    </message>
    <message>
        <source>Look at the details; restoring once more does no harm.</source>
        <translation>请查看详细信息；再次还原并无害处。</translation>
    </message>
    <message>
        <source>Make its folder first, or choose another place.</source>
        <translation>请先创建其文件夹，或选择其他位置。</translation>
    </message>
    <message>
        <source>Name the application&apos;s database, or a new file.</source>
        <translation>请指定应用程序的数据库或新文件。</translation>
    </message>
    <message>
        <source>Name the application&apos;s database; to protect any other: holdfast protect</source>
        <translation>请指定应用程序的数据库；保护其他数据库请用：holdfast protect</translation>
    </message>
    <message>
        <source>No database was opened.</source>
        <translation>未打开任何数据库。</translation>
    </message>
    <message>
        <source>No file can have the name {0}.</source>
        <translation>文件不能使用名称 {0}。</translation>
    </message>
    <message>
        <source>No working folder could be made in {0}.</source>
        <translation>无法在 {0} 中创建工作文件夹。</translation>
    </message>
    <message>
        <source>Nothing was backed up.</source>
        <translation>未备份任何内容。</translation>
    </message>
    <message>
        <source>Nothing was backed up; earlier backups are untouched.</source>
        <translation>未备份任何内容；较早的备份不受影响。</translation>
    </message>
    <message>
        <source>Nothing was changed in it.</source>
        <translation>未对其做任何更改。</translation>
    </message>
    <message>
        <source>Nothing was changed; earlier backups are untouched.</source>
        <translation>未做任何更改；较早的备份不受影响。</translation>
    </message>
    <message>
        <source>Nothing was changed; remove the file if no restore was interrupted.</source>
        <translation>未做任何更改；如果没有还原被中断，请移除该文件。</translation>
    </message>
    <message>
        <source>Nothing was written to it.</source>
        <translation>未向其写入任何内容。</translation>
    </message>
    <message>
        <source>Only counted: comparing the rows would have taken too long.</source>
        <translation>仅计数：比较各行耗时过长。</translation>
    </message>
    <message>
        <source>Only counted: the table has no column any more that it had.</source>
        <translation>仅计数：该表已没有任何原有的列。</translation>
    </message>
    <message>
        <source>Only {0} of {1} bytes were compared; nothing was changed by that.</source>
        <translation>只比较了 {1} 字节中的 {0} 字节；未因此做任何更改。</translation>
    </message>
    <message>
        <source>Open it once with its program, then try again.</source>
        <translation>请先用其程序打开一次，然后重试。</translation>
    </message>
    <message>
        <source>Reading this database needs {0} bytes of working space and only {1} are free.</source>
        <translation>读取此数据库需要 {0} 字节的工作空间，而只有 {1} 字节可用。</translation>
    </message>
    <message>
        <source>Remove the other names, or restore to another file.</source>
        <translation>请移除其他名称，或还原到其他文件。</translation>
    </message>
    <message>
        <source>Rename what is in its way, or restore the whole database.</source>
        <translation>请重命名妨碍它的对象，或还原整个数据库。</translation>
    </message>
    <message>
        <source>Restore again, to another disk if it happens twice.</source>
        <translation>请重新还原；如果再次发生，请还原到另一个磁盘。</translation>
    </message>
    <message>
        <source>Restore more of the tables together, or the whole database.</source>
        <translation>请将更多的表一起还原，或还原整个数据库。</translation>
    </message>
    <message>
        <source>Restore the whole database, or export the table.</source>
        <translation>请还原整个数据库，或导出该表。</translation>
    </message>
    <message>
        <source>Restore the whole table.</source>
        <translation>请还原整个表。</translation>
    </message>
    <message>
        <source>Restore to another file.</source>
        <translation>请还原到其他文件。</translation>
    </message>
    <message>
        <source>SQLite cannot make sense of {0}.</source>
        <translation>SQLite 无法识别 {0}。</translation>
    </message>
    <message>
        <source>SQLite could not write {0} and undid what was begun.</source>
        <translation>SQLite 无法写入 {0}，并已撤销所做的操作。</translation>
    </message>
    <message>
        <source>SQLite finds {0} damaged.</source>
        <translation>SQLite 发现 {0} 已损坏。</translation>
    </message>
    <message>
        <source>SQLite found damage in the backup or in {0} and undid what was begun.</source>
        <translation>SQLite 在备份或 {0} 中发现损坏，并已撤销所做的操作。</translation>
    </message>
    <message>
        <source>SQLite read {0} bytes at {1} of a copy that is not kept; the copy was thrown away and the database was not touched.</source>
        <translation>SQLite 在位置 {1} 读取了不予保留的副本中的 {0} 字节；副本已丢弃，数据库不受影响。</translation>
    </message>
    <message>
        <source>SQLite undid what was begun.</source>
        <translation>SQLite 已撤销所做的操作。</translation>
    </message>
    <message>
        <source>SQLite wrote again into group {0} of a copy after it was taken; the copy was thrown away and the database was not touched.</source>
        <translation>副本的第 {0} 组取走后 SQLite 又写入了它；副本已丢弃，数据库不受影响。</translation>
    </message>
    <message>
        <source>SQLite wrote {0} bytes at {1} into a copy with pages of {2}; the copy was thrown away and the database was not touched.</source>
        <translation>SQLite 在位置 {1} 向页大小为 {2} 的副本写入了 {0} 字节；副本已丢弃，数据库不受影响。</translation>
    </message>
    <message>
        <source>SQLite&apos;s copy lacks pages ({0} groups are incomplete); it was thrown away and the database was not touched.</source>
        <translation>SQLite 的副本缺少页（{0} 组不完整）；副本已丢弃，数据库不受影响。</translation>
    </message>
    <message>
        <source>SQLite&apos;s copy of the first page is not as expected; it was thrown away and the database was not touched.</source>
        <translation>SQLite 的首页副本与预期不符；副本已丢弃，数据库不受影响。</translation>
    </message>
    <message>
        <source>Sample rows are left out: some of their text is not valid.</source>
        <translation>略去示例行：其中有无效文本。</translation>
    </message>
    <message>
        <source>Some keys of {0} are not valid text, so its rows cannot be chosen by a condition.</source>
        <translation>{0} 的某些键不是有效文本，因此无法用条件选择其行。</translation>
    </message>
    <message>
        <source>Some rows have no value in the primary key, so a changed row counts as one removed and one added.</source>
        <translation>某些行的主键没有值，因此更改的行算作移除一行并新增一行。</translation>
    </message>
    <message>
        <source>Start Holdfast again: it resolves that first.</source>
        <translation>请重新启动 Holdfast：它会先处理此事。</translation>
    </message>
    <message>
        <source>Start its program once, then try again.</source>
        <translation>请先启动一次其程序，然后重试。</translation>
    </message>
    <message>
        <source>Stopped while the restore was being checked.</source>
        <translation>在检查还原结果时已停止。</translation>
    </message>
    <message>
        <source>The attribute {0} of {1} could not be kept: {2}.</source>
        <translation>无法保留 {1} 的属性 {0}：{2}。</translation>
    </message>
    <message>
        <source>The backup has no table {0}.</source>
        <translation>备份中没有表 {0}。</translation>
    </message>
    <message>
        <source>The backup holds everything it had saved.</source>
        <translation>备份包含它已保存的全部内容。</translation>
    </message>
    <message>
        <source>The backup holds the state before that; the program will put its own file in order when it starts.</source>
        <translation>备份保存的是此前的状态；该程序启动时会自行整理其文件。</translation>
    </message>
    <message>
        <source>The backup is of a database that was damaged already; it was restored as it is.</source>
        <translation>此备份来自已损坏的数据库；已按原样还原。</translation>
    </message>
    <message>
        <source>The backup itself is damaged inside; it was restored as it is.</source>
        <translation>备份内部本身已损坏；已按原样还原。</translation>
    </message>
    <message>
        <source>The computer reports an error at {0}: {1}.</source>
        <translation>计算机在 {0} 处报告错误：{1}。</translation>
    </message>
    <message>
        <source>The computer reports an error when looking at {0}.</source>
        <translation>查看 {0} 时计算机报告错误。</translation>
    </message>
    <message>
        <source>The computer reports an error when reading {0}.</source>
        <translation>读取 {0} 时计算机报告错误。</translation>
    </message>
    <message>
        <source>The copy of {0} could not be brought into order in Holdfast&apos;s working folder.</source>
        <translation>无法在 Holdfast 的工作文件夹中整理好 {0} 的副本。</translation>
    </message>
    <message>
        <source>The copy of {0} could not be read back from Holdfast&apos;s working folder.</source>
        <translation>无法从 Holdfast 的工作文件夹读回 {0} 的副本。</translation>
    </message>
    <message>
        <source>The copy of {0} could not be written into Holdfast&apos;s working folder.</source>
        <translation>无法将 {0} 的副本写入 Holdfast 的工作文件夹。</translation>
    </message>
    <message>
        <source>The database and earlier backups are untouched.</source>
        <translation>数据库和较早的备份不受影响。</translation>
    </message>
    <message>
        <source>The database uses functions of its own program, so SQLite could not check all of it ({0}).</source>
        <translation>该数据库使用其程序自有的函数，因此 SQLite 无法检查全部内容（{0}）。</translation>
    </message>
    <message>
        <source>The database was not changed; earlier backups are untouched.</source>
        <translation>数据库未被更改；较早的备份不受影响。</translation>
    </message>
    <message>
        <source>The disk that holds {0} has {1} MB free; writing it safely needs {2} MB.</source>
        <translation>{0} 所在磁盘剩余 {1} MB；安全写入需要 {2} MB。</translation>
    </message>
    <message>
        <source>The disk that holds {0} is full, so SQLite undid the restore.</source>
        <translation>{0} 所在的磁盘已满，因此 SQLite 撤销了还原。</translation>
    </message>
    <message>
        <source>The disk that holds {0} is full.</source>
        <translation>{0} 所在的磁盘已满。</translation>
    </message>
    <message>
        <source>The file that was to be put back has gone.</source>
        <translation>要放回的文件已不见。</translation>
    </message>
    <message>
        <source>The file that was to be put back still has a journal beside it.</source>
        <translation>要放回的文件旁边仍有日志文件。</translation>
    </message>
    <message>
        <source>The folder of {0} may not be looked into, so the database could not be read.</source>
        <translation>没有查看 {0} 所在文件夹的权限，因此无法读取数据库。</translation>
    </message>
    <message>
        <source>The group of {0} could not be kept.</source>
        <translation>无法保留 {0} 的所属组。</translation>
    </message>
    <message>
        <source>The interrupted restore of {0} was complete: it is the backup.</source>
        <translation>{0} 中断的还原其实已完成：它就是该备份。</translation>
    </message>
    <message>
        <source>The interrupted restore of {0} was undone: {1}.</source>
        <translation>{0} 中断的还原已撤销：{1}。</translation>
    </message>
    <message>
        <source>The last {0} bytes of the file are missing; zeros were taken in their place.</source>
        <translation>文件末尾缺少 {0} 字节；已用零代替。</translation>
    </message>
    <message>
        <source>The old file lies in {0}.</source>
        <translation>旧文件位于 {0}。</translation>
    </message>
    <message>
        <source>The primary key is another one now, so a changed row counts as one removed and one added.</source>
        <translation>主键已更改，因此更改的行算作移除一行并新增一行。</translation>
    </message>
    <message>
        <source>The process that reads {0} ended too early ({1}), so there is no copy.</source>
        <translation>读取 {0} 的进程过早结束（{1}），因此没有副本。</translation>
    </message>
    <message>
        <source>The process that reads {0} gave an answer that is not known.</source>
        <translation>读取 {0} 的进程给出了未知的回应。</translation>
    </message>
    <message>
        <source>The program that uses {0} ended in the middle of saving.</source>
        <translation>使用 {0} 的程序在保存途中结束。</translation>
    </message>
    <message>
        <source>The program that uses {0} ended without tidying up.</source>
        <translation>使用 {0} 的程序结束时未作整理。</translation>
    </message>
    <message>
        <source>The program that uses {0} keeps it locked and never stops writing, so no consistent copy could be taken.</source>
        <translation>使用 {0} 的程序一直锁定它并不停写入，因此无法取得一致的副本。</translation>
    </message>
    <message>
        <source>The rows cannot be compared without the program ({0}).</source>
        <translation>没有其程序就无法比较各行（{0}）。</translation>
    </message>
    <message>
        <source>The rows do not fit into {0} as it is now ({1}).</source>
        <translation>这些行与 {0} 的现状不符（{1}）。</translation>
    </message>
    <message>
        <source>The rows of this virtual table can only be read by its program.</source>
        <translation>此虚拟表的行只有其程序才能读取。</translation>
    </message>
    <message>
        <source>The rows of {0} cannot be told apart: its columns hide the row numbers.</source>
        <translation>无法区分 {0} 的行：其列遮盖了行号。</translation>
    </message>
    <message>
        <source>The staged file for {0} has gone.</source>
        <translation>为 {0} 准备的文件已不见。</translation>
    </message>
    <message>
        <source>The table backup_settings in {0} does not take these settings.</source>
        <translation>{0} 中的 backup_settings 表不接受这些设置。</translation>
    </message>
    <message>
        <source>The table has become another kind of table.</source>
        <translation>该表已变为另一种类型的表。</translation>
    </message>
    <message>
        <source>The table has no primary key, so a changed row counts as one removed and one added.</source>
        <translation>该表没有主键，因此更改的行算作移除一行并新增一行。</translation>
    </message>
    <message>
        <source>The table is gone.</source>
        <translation>该表已不存在。</translation>
    </message>
    <message>
        <source>The table is new.</source>
        <translation>这是新表。</translation>
    </message>
    <message>
        <source>The tables in {0} are not those of the earlier backup scheduler.</source>
        <translation>{0} 中的表不属于早期的备份计划程序。</translation>
    </message>
    <message>
        <source>The working file {0} may be deleted ({1}).</source>
        <translation>可以删除工作文件 {0}（{1}）。</translation>
    </message>
    <message>
        <source>There is no database at {0} any more; earlier backups are untouched.</source>
        <translation>{0} 处已没有数据库；较早的备份不受影响。</translation>
    </message>
    <message>
        <source>There is no database at {0}.</source>
        <translation>{0} 处没有数据库。</translation>
    </message>
    <message>
        <source>There is no folder {0} to restore into.</source>
        <translation>没有可供还原的文件夹 {0}。</translation>
    </message>
    <message>
        <source>There was not enough memory to read {0}.</source>
        <translation>内存不足，无法读取 {0}。</translation>
    </message>
    <message>
        <source>This installation carries SQLite {0}, which can corrupt databases in WAL mode; at least {1} is needed.</source>
        <translation>此安装附带 SQLite {0}，可能损坏 WAL 模式的数据库；至少需要 {1}。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, report it with the details below.</source>
        <translation>请重试；如果再次发生，请附上下面的详细信息报告。</translation>
    </message>
    <message>
        <source>What had been read was thrown away; earlier backups are untouched.</source>
        <translation>已读取的内容已丢弃；较早的备份不受影响。</translation>
    </message>
    <message>
        <source>What lay there before is in {0}.</source>
        <translation>原有内容在 {0} 中。</translation>
    </message>
    <message>
        <source>Write it as it would follow WHERE, for example: id IN (4, 7)</source>
        <translation>请按 WHERE 之后的写法书写，例如：id IN (4, 7)</translation>
    </message>
    <message>
        <source>Your user may not read {0}, so it could not be backed up.</source>
        <translation>您没有读取 {0} 的权限，因此无法备份。</translation>
    </message>
    <message>
        <source>Your user may not read {0}.</source>
        <translation>您没有读取 {0} 的权限。</translation>
    </message>
    <message>
        <source>{0} became shorter while it was read.</source>
        <translation>{0} 在读取期间变短了。</translation>
    </message>
    <message>
        <source>{0} can only be replaced while no program has it open, and Holdfast may not look into the programs of other users.</source>
        <translation>只有在没有程序打开 {0} 时才能替换它，而 Holdfast 无权查看其他用户的程序。</translation>
    </message>
    <message>
        <source>{0} cannot be created as it was ({1}).</source>
        <translation>无法按原样创建 {0}（{1}）。</translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}.</source>
        <translation>无法创建 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be opened without writing beside it, and its folder does not allow that.</source>
        <translation>打开 {0} 需要在其旁边写入文件，而其文件夹不允许。</translation>
    </message>
    <message>
        <source>{0} changed its length while it was read.</source>
        <translation>{0} 在读取期间长度发生变化。</translation>
    </message>
    <message>
        <source>{0} had to wait up to {1} s to save while this backup was read.</source>
        <translation>读取此备份期间，{0} 最多等待了 {1} 秒才能保存。</translation>
    </message>
    <message>
        <source>{0} has another page size than the backup and is in use in WAL mode, which does not allow that to change.</source>
        <translation>{0} 的页大小与备份不同，且正以 WAL 模式使用，无法更改页大小。</translation>
    </message>
    <message>
        <source>{0} has no user {1}, so it cannot have settings for one.</source>
        <translation>{0} 中没有用户 {1}，因此不能有其设置。</translation>
    </message>
    <message>
        <source>{0} has {1} names (hard links); replacing one would leave the old database under the others.</source>
        <translation>{0} 有 {1} 个名称（硬链接）；替换其中一个会使其余名称仍指向旧数据库。</translation>
    </message>
    <message>
        <source>{0} has {1} open.</source>
        <translation>{0} 打开着 {1}。</translation>
    </message>
    <message>
        <source>{0} have {1} open.</source>
        <translation>{0} 打开着 {1}。</translation>
    </message>
    <message>
        <source>{0} holds the backup, but SQLite finds it damaged where the backup is sound.</source>
        <translation>{0} 中是该备份，但 SQLite 在备份完好之处发现了损坏。</translation>
    </message>
    <message>
        <source>{0} holds the backup, but it could not be opened to prove that.</source>
        <translation>{0} 中是该备份，但无法打开以作验证。</translation>
    </message>
    <message>
        <source>{0} holds the backup, but it could not be read again to prove that.</source>
        <translation>{0} 中是该备份，但无法再次读取以作验证。</translation>
    </message>
    <message>
        <source>{0} holds the backup, but it could not be read to prove that.</source>
        <translation>{0} 中是该备份，但无法读取以作验证。</translation>
    </message>
    <message>
        <source>{0} holds the backup, but that has not been proved.</source>
        <translation>{0} 中是该备份，但未经验证。</translation>
    </message>
    <message>
        <source>{0} holds the backup, but {1} rows in it refer to rows that are not there; in the backup these are {2}.</source>
        <translation>{0} 中是该备份，但其中有 {1} 行引用了不存在的行；备份中为 {2} 行。</translation>
    </message>
    <message>
        <source>{0} is a database, but not one of the earlier backup scheduler: {1}.</source>
        <translation>{0} 是数据库，但不属于早期的备份计划程序：{1}。</translation>
    </message>
    <message>
        <source>{0} is a link that leads in a circle.</source>
        <translation>{0} 是一个循环链接。</translation>
    </message>
    <message>
        <source>{0} is a link to {1}, and nothing is there.</source>
        <translation>{0} 是指向 {1} 的链接，而那里什么也没有。</translation>
    </message>
    <message>
        <source>{0} is another kind of file, not a SQLite database.</source>
        <translation>{0} 是其他类型的文件，不是 SQLite 数据库。</translation>
    </message>
    <message>
        <source>{0} is being restored by another process now.</source>
        <translation>另一个进程正在还原 {0}。</translation>
    </message>
    <message>
        <source>{0} is being written at this moment.</source>
        <translation>此刻正在写入 {0}。</translation>
    </message>
    <message>
        <source>{0} is damaged: SQLite cannot open a copy of it.</source>
        <translation>{0} 已损坏：SQLite 无法打开它的副本。</translation>
    </message>
    <message>
        <source>{0} is damaged: it was cut off, {1} of its {2} pages are missing at the end.</source>
        <translation>{0} 已损坏：文件被截断，末尾缺少 {2} 页中的 {1} 页。</translation>
    </message>
    <message>
        <source>{0} is damaged: what its program saved last could not be worked into a copy.</source>
        <translation>{0} 已损坏：无法将其程序最后保存的内容并入副本。</translation>
    </message>
    <message>
        <source>{0} is damaged: {1}.</source>
        <translation>{0} 已损坏：{1}。</translation>
    </message>
    <message>
        <source>{0} is empty (0 bytes).</source>
        <translation>{0} 为空（0 字节）。</translation>
    </message>
    <message>
        <source>{0} is empty (0 bytes): either its program has not stored anything yet, or everything in it is gone.</source>
        <translation>{0} 为空（0 字节）：要么其程序尚未存储任何内容，要么其中的一切都已消失。</translation>
    </message>
    <message>
        <source>{0} is in use, or was left in the middle of a change: {1} lies beside it.</source>
        <translation>{0} 正在使用中，或在更改途中被中断：{1} 位于其旁边。</translation>
    </message>
    <message>
        <source>{0} is kept locked by {1}, so no consistent copy could be taken: waiting for the program to close.</source>
        <translation>{0} 被 {1} 锁定，无法取得一致的副本：正在等待该程序关闭。</translation>
    </message>
    <message>
        <source>{0} is locked by a program that Holdfast may not look into.</source>
        <translation>{0} 被 Holdfast 无权查看的程序锁定。</translation>
    </message>
    <message>
        <source>{0} is locked by a program that has gone or cannot be seen.</source>
        <translation>{0} 被一个已退出或不可见的程序锁定。</translation>
    </message>
    <message>
        <source>{0} is locked by the program that uses it, so it could not be read now.</source>
        <translation>{0} 被使用它的程序锁定，目前无法读取。</translation>
    </message>
    <message>
        <source>{0} is no ordinary file.</source>
        <translation>{0} 不是普通文件。</translation>
    </message>
    <message>
        <source>{0} is not a SQLite database, or it is encrypted.</source>
        <translation>{0} 不是 SQLite 数据库，或已加密。</translation>
    </message>
    <message>
        <source>{0} is not a condition for rows: {1}.</source>
        <translation>{0} 不是行的条件：{1}。</translation>
    </message>
    <message>
        <source>{0} is not on this computer but with a storage service.</source>
        <translation>{0} 不在此计算机上，而在存储服务中。</translation>
    </message>
    <message>
        <source>{0} is there, but it or its folder may not be opened.</source>
        <translation>{0} 存在，但没有打开它或其文件夹的权限。</translation>
    </message>
    <message>
        <source>{0} is {1}, not a database file.</source>
        <translation>{0} 是{1}，不是数据库文件。</translation>
    </message>
    <message>
        <source>{0} keeps its text in another encoding than the backup, so single tables cannot be brought back.</source>
        <translation>{0} 的文本编码与备份不同，因此无法取回单个表。</translation>
    </message>
    <message>
        <source>{0} lies on a network drive ({1}), where locks between computers cannot be relied on.</source>
        <translation>{0} 位于网络驱动器（{1}）上，计算机之间的锁定不可靠。</translation>
    </message>
    <message>
        <source>{0} looks like a note of an interrupted restore but cannot be read ({1}).</source>
        <translation>{0} 看起来是中断还原的记录，但无法读取（{1}）。</translation>
    </message>
    <message>
        <source>{0} looks like an encrypted database, which only its program can read.</source>
        <translation>{0} 看起来是加密的数据库，只有其程序能读取。</translation>
    </message>
    <message>
        <source>{0} looks like an encrypted database: its content is random bytes in whole pages.</source>
        <translation>{0} 看起来是加密的数据库：其内容是整页的随机字节。</translation>
    </message>
    <message>
        <source>{0} or a file beside it may not be read.</source>
        <translation>没有读取 {0} 或其旁边文件的权限。</translation>
    </message>
    <message>
        <source>{0} or its folder may not be looked into.</source>
        <translation>没有查看 {0} 或其文件夹的权限。</translation>
    </message>
    <message>
        <source>{0} or its folder may not be written to.</source>
        <translation>没有写入 {0} 或其文件夹的权限。</translation>
    </message>
    <message>
        <source>{0} rows refer to rows that do not exist; that was already so when the backup was made.</source>
        <translation>有 {0} 行引用了不存在的行；备份时即是如此。</translation>
    </message>
    <message>
        <source>{0} says it was written by a SQLite that does not exist yet.</source>
        <translation>{0} 声称由尚不存在的 SQLite 版本写入。</translation>
    </message>
    <message>
        <source>{0} vanished while it was looked at.</source>
        <translation>{0} 在查看时消失了。</translation>
    </message>
    <message>
        <source>{0} vanished while it was read.</source>
        <translation>{0} 在读取时消失了。</translation>
    </message>
    <message>
        <source>{0} was not changed.</source>
        <translation>{0} 未被更改。</translation>
    </message>
    <message>
        <source>{0} was replaced by another file while it was open.</source>
        <translation>{0} 在打开期间被另一个文件替换。</translation>
    </message>
    <message>
        <source>{0} was replaced by another file while it was read.</source>
        <translation>{0} 在读取期间被另一个文件替换。</translation>
    </message>
    <message>
        <source>{0} was replaced by another program while a restore was interrupted; Holdfast did not touch it.</source>
        <translation>还原中断期间 {0} 被另一个程序替换；Holdfast 未触及它。</translation>
    </message>
    <message>
        <source>{0} was replaced by the backup, but {1} the old one in the same instant and may write into the new one.</source>
        <translation>{0} 已被备份替换，但{1}同一时刻的旧文件，可能会写入新文件。</translation>
    </message>
    <message>
        <source>{0} was written, but is not the backup: {1}.</source>
        <translation>{0} 已写入，但与备份不符：{1}。</translation>
    </message>
    <message>
        <source>A deleted backup stays there until the second clean-up after its deletion.</source>
        <translation>已删除的备份会在那里保留到删除后的第二次清理。</translation>
    </message>
    <message>
        <source>A pack that was just written is not in the vault any more.</source>
        <translation>刚写入的数据包已不在保管库中。</translation>
    </message>
    <message>
        <source>A working file of Holdfast was cut short.</source>
        <translation>Holdfast 的工作文件被截断。</translation>
    </message>
    <message>
        <source>All backups are whole.</source>
        <translation>所有备份都是完整的。</translation>
    </message>
    <message>
        <source>Another backup was added to this series while this one was made.</source>
        <translation>创建此备份期间，另一个备份被加入了该序列。</translation>
    </message>
    <message>
        <source>Another folder now lies at {0} than when the run began.</source>
        <translation>{0} 处现在的文件夹与运行开始时不同。</translation>
    </message>
    <message>
        <source>Another vault than expected lies in {0} (its id is {1}, expected {2}).</source>
        <translation>{0} 中的保管库与预期不同（其标识为 {1}，预期为 {2}）。</translation>
    </message>
    <message>
        <source>Backups kept in it are not touched by this; they are on the disk that holds it.</source>
        <translation>其中的备份不受影响；它们在存放该文件夹的磁盘上。</translation>
    </message>
    <message>
        <source>Check the disk before you rely on it.</source>
        <translation>在依赖该磁盘之前请先检查它。</translation>
    </message>
    <message>
        <source>Connect the right disk, or protect the database anew with this vault.</source>
        <translation>请连接正确的磁盘，或用此保管库重新保护该数据库。</translation>
    </message>
    <message>
        <source>Connect the right disk, then try again.</source>
        <translation>请连接正确的磁盘，然后重试。</translation>
    </message>
    <message>
        <source>Copy VAULT.json from a copy of the vault, or restore with recover.py, which does not need it.</source>
        <translation>请从保管库的副本复制 VAULT.json，或用不需要它的 recover.py 还原。</translation>
    </message>
    <message>
        <source>Copy {0} from a copy of the vault, or restore with recover.py, which does not need it.</source>
        <translation>请从保管库的副本复制 {0}，或用不需要它的 recover.py 还原。</translation>
    </message>
    <message>
        <source>Earlier backups: run a vault check.</source>
        <translation>较早的备份：请检查保管库。</translation>
    </message>
    <message>
        <source>Free some space on that disk, or choose another place.</source>
        <translation>请在该磁盘上释放空间，或选择其他位置。</translation>
    </message>
    <message>
        <source>Give your user permission to read and write the folder.</source>
        <translation>请为您的用户授予该文件夹的读写权限。</translation>
    </message>
    <message>
        <source>Holdfast&apos;s own folder {0} could not be written: {1}.</source>
        <translation>无法写入 Holdfast 自身的文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>If it lies on a disk that is not connected, an empty folder is all that is left of it here; nothing was written to it.</source>
        <translation>如果它在未连接的磁盘上，这里只剩下一个空文件夹；未向其写入任何内容。</translation>
    </message>
    <message>
        <source>If that computer is gone for good, delete the file LOCK in the series&apos; folder of the vault.</source>
        <translation>如果那台计算机已不复存在，请删除保管库中该序列文件夹里的 LOCK 文件。</translation>
    </message>
    <message>
        <source>It stays in the trash.</source>
        <translation>它仍在回收站中。</translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation>请指定文件夹。</translation>
    </message>
    <message>
        <source>Neither {0} nor {1} of the vault in {2} can be read.</source>
        <translation>{2} 中保管库的 {0} 和 {1} 都无法读取。</translation>
    </message>
    <message>
        <source>Nothing was changed; all backups are whole.</source>
        <translation>未做任何更改；所有备份都是完整的。</translation>
    </message>
    <message>
        <source>Nothing was changed; the backups in it are as they were.</source>
        <translation>未做任何更改；其中的备份保持原样。</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>未移除任何内容。</translation>
    </message>
    <message>
        <source>Pages that were to be merged did not come out of their new frame as they went in.</source>
        <translation>要合并的页从新帧读出后与写入时不一致。</translation>
    </message>
    <message>
        <source>Protect the database anew in another vault: a first backup&apos;s map is small.</source>
        <translation>请在另一个保管库中重新保护该数据库：首次备份的映射很小。</translation>
    </message>
    <message>
        <source>Restore another backup.</source>
        <translation>请还原其他备份。</translation>
    </message>
    <message>
        <source>Run `holdfast vault check`; clean up again when the manifest is whole, or its backup has been put aside.</source>
        <translation>请检查保管库（`holdfast vault check`）；待清单完好或其备份已移到一旁后再清理。</translation>
    </message>
    <message>
        <source>The backup described by {0} was written by a newer Holdfast ({1}).</source>
        <translation>{0} 所描述的备份由更新版本的 Holdfast 写入（{1}）。</translation>
    </message>
    <message>
        <source>The backup is not in the trash, so it cannot be brought back.</source>
        <translation>该备份不在回收站中，因此无法取回。</translation>
    </message>
    <message>
        <source>The backup “{0}” is not in the vault any more.</source>
        <translation>备份“{0}”已不在保管库中。</translation>
    </message>
    <message>
        <source>The backup “{0}” needs it and cannot be restored whole.</source>
        <translation>备份“{0}”需要它，因此无法完整还原。</translation>
    </message>
    <message>
        <source>The backup “{0}” needs it.</source>
        <translation>备份“{0}”需要它。</translation>
    </message>
    <message>
        <source>The backups in it may be whole.</source>
        <translation>其中的备份可能是完整的。</translation>
    </message>
    <message>
        <source>The backups in it may be whole; no new vault was made over them.</source>
        <translation>其中的备份可能是完整的；未在其上新建保管库。</translation>
    </message>
    <message>
        <source>The description of the backup “{0}” would have {1} bytes, more than the {2} the vault&apos;s format allows.</source>
        <translation>备份“{0}”的描述将有 {1} 字节，超过保管库格式允许的 {2} 字节。</translation>
    </message>
    <message>
        <source>The disk could not read the object {0} of the vault: {1}.</source>
        <translation>磁盘无法读取保管库的对象 {0}：{1}。</translation>
    </message>
    <message>
        <source>The disk of the vault {0} has no space left.</source>
        <translation>保管库 {0} 所在的磁盘已没有空间。</translation>
    </message>
    <message>
        <source>The folder {0} holds other files ({1}, …), so no vault was made in it.</source>
        <translation>文件夹 {0} 中有其他文件（{1}…），因此未在其中创建保管库。</translation>
    </message>
    <message>
        <source>The folder {0} holds series of a vault, but neither {1} nor {2}.</source>
        <translation>文件夹 {0} 中有保管库的序列，但既没有 {1} 也没有 {2}。</translation>
    </message>
    <message>
        <source>The folder {0} is not there, so no vault was made in it.</source>
        <translation>找不到文件夹 {0}，因此未在其中创建保管库。</translation>
    </message>
    <message>
        <source>The folder {0} of the vault cannot be listed: {1}.</source>
        <translation>无法列出保管库的文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>The manifest {0} belongs to another vault or series.</source>
        <translation>清单 {0} 属于另一个保管库或序列。</translation>
    </message>
    <message>
        <source>The manifest {0} could not be read, so nobody can tell which packs are still needed.</source>
        <translation>无法读取清单 {0}，因此不知道哪些数据包仍需保留。</translation>
    </message>
    <message>
        <source>The manifest {0} of the vault is damaged, so the backup it describes cannot be used.</source>
        <translation>保管库的清单 {0} 已损坏，因此无法使用它所描述的备份。</translation>
    </message>
    <message>
        <source>The object {0} of the vault ends too early.</source>
        <translation>保管库的对象 {0} 不完整。</translation>
    </message>
    <message>
        <source>The object {0} of the vault has a frame {1} that does not decode.</source>
        <translation>保管库的对象 {0} 中第 {1} 帧无法解码。</translation>
    </message>
    <message>
        <source>The object {0} of the vault has a frame {1} that does not hold what backups expect in it.</source>
        <translation>保管库的对象 {0} 中第 {1} 帧的内容与备份所需不符。</translation>
    </message>
    <message>
        <source>The object {0} of the vault has {1} bytes, more than the {2} such an object can have.</source>
        <translation>保管库的对象 {0} 有 {1} 字节，超过此类对象的上限 {2} 字节。</translation>
    </message>
    <message>
        <source>The object {0} of the vault is missing.</source>
        <translation>保管库缺少对象 {0}。</translation>
    </message>
    <message>
        <source>The object {0} of the vault {1}.</source>
        <translation>保管库的对象 {0} {1}。</translation>
    </message>
    <message>
        <source>The other backups are not concerned.</source>
        <translation>其他备份不受影响。</translation>
    </message>
    <message>
        <source>The pack {0} does not hold what the backup&apos;s page map says.</source>
        <translation>数据包 {0} 的内容与备份的页映射不符。</translation>
    </message>
    <message>
        <source>The pages stored for the backup “{0}” are each intact, but together they are not the file that its manifest describes.</source>
        <translation>为备份“{0}”存储的各页均完好，但合起来并不是其清单所描述的文件。</translation>
    </message>
    <message>
        <source>The rebuilt file is not the one that the backup “{0}” describes.</source>
        <translation>重建的文件与备份“{0}”所描述的不符。</translation>
    </message>
    <message>
        <source>The restored file could not be written: {0}.</source>
        <translation>无法写入还原的文件：{0}。</translation>
    </message>
    <message>
        <source>The series is being written by {0}.</source>
        <translation>{0} 正在写入该序列。</translation>
    </message>
    <message>
        <source>The vault folder {0} cannot be opened: {1}.</source>
        <translation>无法打开保管库文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>The vault folder {0} is not there.</source>
        <translation>找不到保管库文件夹 {0}。</translation>
    </message>
    <message>
        <source>The vault folder {0} went away during the run.</source>
        <translation>保管库文件夹 {0} 在运行期间消失了。</translation>
    </message>
    <message>
        <source>The vault in {0} needs {1}, which this version of Holdfast does not know.</source>
        <translation>{0} 中的保管库需要 {1}，此版本的 Holdfast 不支持。</translation>
    </message>
    <message>
        <source>The vault {0} could not be written: {1}.</source>
        <translation>无法写入保管库 {0}：{1}。</translation>
    </message>
    <message>
        <source>The vault {0} went away while it was being written.</source>
        <translation>保管库 {0} 在写入期间消失了。</translation>
    </message>
    <message>
        <source>There is no object {0} in the vault.</source>
        <translation>保管库中没有对象 {0}。</translation>
    </message>
    <message>
        <source>There is no room in {0} to hold what changed while the database is read: {1}.</source>
        <translation>{0} 中没有空间来暂存读取数据库期间的更改：{1}。</translation>
    </message>
    <message>
        <source>There is no vault in {0}.</source>
        <translation>{0} 中没有保管库。</translation>
    </message>
    <message>
        <source>This run stored nothing.</source>
        <translation>此次运行未存储任何内容。</translation>
    </message>
    <message>
        <source>This run stored nothing; earlier backups and the database were not touched.</source>
        <translation>此次运行未存储任何内容；较早的备份和数据库未受影响。</translation>
    </message>
    <message>
        <source>This run stored nothing; earlier backups are on that disk as they were.</source>
        <translation>此次运行未存储任何内容；较早的备份仍原样保存在该磁盘上。</translation>
    </message>
    <message>
        <source>This run stored nothing; earlier backups were not touched.</source>
        <translation>此次运行未存储任何内容；较早的备份未受影响。</translation>
    </message>
    <message>
        <source>This run stored nothing; every earlier backup is as it was.</source>
        <translation>此次运行未存储任何内容；每个较早的备份都保持原样。</translation>
    </message>
    <message>
        <source>This run stored nothing; the disk or its cable may be failing.</source>
        <translation>此次运行未存储任何内容；磁盘或其连接线可能有故障。</translation>
    </message>
    <message>
        <source>This run stored nothing; the other backup is complete.</source>
        <translation>此次运行未存储任何内容；另一个备份是完整的。</translation>
    </message>
    <message>
        <source>Wait for the run on {0} to end.</source>
        <translation>请等待 {0} 上的运行结束。</translation>
    </message>
    <message>
        <source>What was just written to the vault could not be read back the same.</source>
        <translation>刚写入保管库的内容读回后不一致。</translation>
    </message>
    <message>
        <source>What was there before was not touched.</source>
        <translation>原有内容未受影响。</translation>
    </message>
    <message>
        <source>{0} is a file, not a folder, so it cannot hold a vault.</source>
        <translation>{0} 是文件而不是文件夹，不能作为保管库。</translation>
    </message>
    <message>
        <source>{0} of the vault is damaged; its twin was used.</source>
        <translation>保管库的 {0} 已损坏；已使用其副本。</translation>
    </message>
    <message>
        <source>{0} of the vault is missing; its twin was used.</source>
        <translation>保管库缺少 {0}；已使用其副本。</translation>
    </message>
    <message>
        <source>{0} pack(s) of the deleted backup “{1}” have been purged, so it cannot be brought back whole.</source>
        <translation>已删除的备份“{1}”有 {0} 个数据包已被清除，因此无法完整取回。</translation>
    </message>
    <message>
        <source>{0} pack(s) this backup needs are not in the vault.</source>
        <translation>此备份所需的 {0} 个数据包不在保管库中。</translation>
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
    <message>
        <source>Gap accepted</source>
        <translation>缺口已认可</translation>
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
    <name>SettingNames</name>
    <message>
        <source>schedule</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>day of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>day of the month</source>
        <translation>每月日期</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>backups to keep</source>
        <translation>保留的备份数</translation>
    </message>
    <message>
        <source>hours to keep one for</source>
        <translation>按小时保留数</translation>
    </message>
    <message>
        <source>days to keep one for</source>
        <translation>按天保留数</translation>
    </message>
    <message>
        <source>weeks to keep one for</source>
        <translation>按周保留数</translation>
    </message>
    <message>
        <source>months to keep one for</source>
        <translation>按月保留数</translation>
    </message>
    <message>
        <source>years to keep one for</source>
        <translation>按年保留数</translation>
    </message>
    <message>
        <source>proof of each backup</source>
        <translation>每个备份的验证</translation>
    </message>
    <message>
        <source>days between tried restores</source>
        <translation>试还原间隔天数</translation>
    </message>
    <message>
        <source>pause on battery</source>
        <translation>使用电池时暂停</translation>
    </message>
    <message>
        <source>pause on metered networks</source>
        <translation>按流量计费时暂停</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>保管库</translation>
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
