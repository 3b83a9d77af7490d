// Words of the console about the roster: what a file would change, and why it or a row of it is not taken
// (server/acclaim/base/sheets/reasons.py; a test holds them in step).

import { addWords } from "../../shared/words.js";

addWords({
  "roster": ["名单", "Roster"],
  "roster.members": ["人", "members"],
  "roster.units": ["个单位", "units"],
  "roster.empty": [
    "还没有名单。名单里的人凭票或参与码入场，并据此计算投票率。",
    "No roster yet. It says who is entitled, and turnout is measured by it.",
  ],
  "roster.hint": [
    "Excel（XLSX）或 CSV，靠前的一行是列名：工号、姓名、单位、类别。单位可分级，如：采油二厂/第六作业区。" +
      "导入前会先列出有哪些变化。",
    "XLSX or CSV; a line near the top names the columns: id, name, unit, class. Units may have levels: Plant 2/Area " +
      "6. What would change is shown before anything is replaced.",
  ],
  "roster.home": ["本活动使用常设活动的名单，请到那里修改：", "This event uses the roster of a standing event; change it there:"],
  "roster.synced": ["最近一次导入或同步：{when}，{by}，{rows} 行", "Last import or sync: {when}, {by}, {rows} rows"],
  "roster.choose": ["选择文件", "Choose a file"],
  "roster.reading": ["正在读取…", "Reading…"],
  "roster.wrong_type": ["请选择 .xlsx 或 .csv 文件。", "Choose an .xlsx or .csv file."],
  "roster.too_big": ["文件超过 64 MB，请拆分。", "The file is above 64 MB; split it."],
  "roster.imported": ["名单已替换，共 {count} 人", "The roster is replaced: {count} members"],
  "roster.line": ["行", "Line"],
  "roster.field": ["列", "Column"],
  "roster.reason": ["原因", "Reason"],
  "roster.more": ["还有 {count} 行未列出。", "{count} more rows not listed."],
  "roster.partial": ["只取正确的行", "Take the good rows only"],
  "roster.field.id": ["工号", "id"],
  "roster.field.name": ["姓名", "name"],
  "roster.field.unit": ["单位", "unit"],
  "roster.field.class": ["类别", "class"],

  "roster.preview": ["导入后的变化", "What would change"],
  "roster.preview.members": ["{before} → {after} 人", "{before} → {after} members"],
  "roster.preview.changes": [
    "新增 {added}，移除 {removed}，信息有变 {changed}",
    "{added} added, {removed} removed, {changed} changed",
  ],
  "roster.preview.gone": ["将移除的 {count} 人", "Who would be removed: {count}"],
  "roster.preview.gone_more": ["等，还有 {count} 人", "and {count} more"],
  "roster.preview.first": ["前几位：{names}", "First: {names}"],
  "roster.preview.encoding": ["文字编码：{encoding}", "Read as {encoding}"],
  "roster.preview.bad": ["{count} 行有错误，不导入", "{count} bad rows are left out"],
  "roster.preview.without_unit": ["{count} 人没有单位", "{count} members without a unit"],
  "roster.preview.without_name": ["{count} 人没有姓名", "{count} members without a name"],
  "roster.preview.hidden_rows": ["{count} 个隐藏的行不导入", "{count} hidden rows are left out"],
  "roster.preview.hidden_columns": ["隐藏的列不导入：{names}", "Hidden columns are left out: {names}"],
  "roster.preview.hidden_sheets": ["隐藏的工作表不导入：{names}", "Hidden sheets are left out: {names}"],
  "roster.preview.meant": [
    "已核对：{before} 人中确有 {removed} 人离开",
    "I have checked it: {removed} of {before} members do leave",
  ],
  "roster.nobody": [
    "投票或奖项指定了这些单位，但名单里没有人属于它们：{names}",
    "Polls or prizes name these units, in which nobody is: {names}",
  ],
  "roster.misspelt": [
    "这些单位只有一人，可能写错了：{names}",
    "Only one member is in each of these units, which may be misspelt: {names}",
  ],
  "roster.misspelt.like": ["{unit}（是否为{like}？）", "{unit} ({like}?)"],
  "roster.replace": ["替换名单", "Replace the roster"],
  "roster.replace.none": ["导入名单", "Import the roster"],

  "roster.file.no_headings": [
    "没有找到列名：靠前的一行应写明各列，至少有“工号”。",
    "No headings were found: a line near the top must name the columns, at least 'member' or 工号.",
  ],
  "roster.file.heading_twice": [
    "第 {line} 行：“{first}”和“{second}”两列都表示{field}，请保留一列。",
    "Line {line}: the columns '{first}' and '{second}' both mean the {field}; keep one.",
  ],
  "roster.file.id_hidden": [
    "“{heading}”列被隐藏了，请取消隐藏或删除该列。",
    "The column '{heading}' is hidden: show it, or delete it.",
  ],
  "roster.file.two_sheets": [
    "工作表“{first}”和“{second}”里都有人员，请合并到一个工作表。",
    "Sheets '{first}' and '{second}' both have members; put them into one sheet.",
  ],
  "roster.file.no_rows": ["没有一行是正确的。", "No row is valid."],
  "roster.file.bad_rows": ["{total} 行中有 {bad} 行有错误。", "{bad} of {total} rows have errors."],
  "roster.file.too_many_rows": ["超过 {most} 行。", "There are more than {most} rows."],
  "roster.file.too_many_units": [
    "单位超过 {most} 个，“单位”一列选对了吗？",
    "There are more than {most} units; is the right column called 'unit'?",
  ],
  "roster.file.open_quote": [
    "第 {line} 行：有单元格没有结束，是不是少了一个引号？",
    "Line {line}: a cell does not end; is a quotation mark not closed?",
  ],
  "roster.file.no_text": ["这不是表格，请用 XLSX 或 CSV。", "This is not a spreadsheet; use XLSX or CSV."],
  "roster.file.encoding_wrong": [
    "文件不能按 {encoding} 读取，请换一种编码。",
    "The file can't be read as {encoding}; choose another encoding.",
  ],
  "roster.file.encoding_unsure": [
    "无法确定文件的文字编码，请选出姓名显示正确的一种：",
    "The encoding of the text is not certain. Choose the one in which the names are right:",
  ],
  "roster.file.is_html": [
    "这其实是一个网页（办公系统导出的常是如此）。请用 Excel 或 WPS 打开，另存为 XLSX。",
    "This is a web page, whatever its name ends with: open it in a spreadsheet program and save it as XLSX.",
  ],
  "roster.file.is_xls": [
    "这是旧版 Excel 文件（.xls），请打开后另存为 XLSX。",
    "This is an old Excel file (.xls): open it and save it as XLSX.",
  ],
  "roster.file.is_encrypted": [
    "这个工作簿有密码，请去掉密码后保存。",
    "This workbook has a password: save it without one.",
  ],
  "roster.file.is_ods": [
    "这是 OpenDocument 或 Numbers 文件，请另存为 XLSX。",
    "This is an OpenDocument or Numbers file: save it as XLSX.",
  ],
  "roster.file.is_xlsb": [
    "这是二进制工作簿（.xlsb），请另存为 XLSX。",
    "This is a binary workbook (.xlsb): save it as XLSX.",
  ],
  "roster.file.is_strict": [
    "这是“Strict Open XML”工作簿，请另存为普通的 XLSX。",
    "This is a workbook of the kind 'Strict Open XML': save it as an ordinary XLSX.",
  ],
  "roster.file.is_other": [
    "这是其他类型的文件（{kind}），请用 XLSX 或 CSV。",
    "This is a file of another kind ({kind}): send XLSX or CSV.",
  ],
  "roster.file.too_large": [
    "工作簿解压后过大，请改用 CSV 或拆成几个文件。",
    "The workbook is too large when unpacked; send it as CSV or in several files.",
  ],
  "roster.file.damaged": [
    "工作簿已损坏，请打开后另存为 XLSX 再试。",
    "The workbook is damaged; open it, save it as XLSX and send it again.",
  ],
  "roster.file.too_long": [
    "读取用了太多时间或内存，请改用 CSV。",
    "Reading the file took too long or too much memory; send it as CSV.",
  ],
  "roster.file.too_many_changes": [
    "超过 {most} 处改动，请分几次提交，或替换整个名单。",
    "There are more than {most} changes; send them in several parts, or the whole roster.",
  ],
  "roster.file.nobody_left": ["名单将没有人。", "Nobody would be left on the roster."],
  "roster.file.took_too_long": [
    "等待过久，请重新选择文件。",
    "Writing the roster took too long; import it again.",
  ],

  "roster.row.missing": ["为空", "is missing"],
  "roster.row.id_form": [
    "“{shown}”不符合要求：1 到 64 个字母、数字、_ 或 -",
    "'{shown}' is not 1 to 64 of the characters A-Z a-z 0-9 _ -",
  ],
  "roster.row.device_form": ["“{shown}”的形式是匿名设备专用的", "'{shown}' has the form of an anonymous device's id"],
  "roster.row.twice": ["“{shown}”与第 {first} 行重复", "'{shown}' stands in line {first} already"],
  "roster.row.text_long": ["超过 {most} 个字", "has more than {most} characters"],
  "roster.row.unseen": [
    "含有换行或其他看不见的字符，是不是少了一个引号？",
    "has a line break or another character that can't be seen; is a quotation mark not closed?",
  ],
  "roster.row.empty_level": [
    "“{shown}”有空的一级，应写成：采油二厂/第六作业区",
    "'{shown}' has an empty level; write for example 采油二厂/第六作业区",
  ],
  "roster.row.class_unknown": [
    "“{shown}”不是本活动的类别，可用：{classes}",
    "'{shown}' is not a class of the event; its classes are {classes}",
  ],
  "roster.row.error_cell": ["单元格显示错误 {shown}，请改正公式", "shows the error {shown}; correct the formula"],
  "roster.row.no_value": [
    "公式还没有计算结果，请用 Excel 或 WPS 打开并保存一次",
    "is a formula that was never calculated; open the file in a spreadsheet program and save it",
  ],
  "roster.row.date": [
    "是日期或时间 {shown}，请把该列设为文本后重新填写",
    "is the date or time {shown}; format the column as text and enter it again",
  ],
  "roster.row.truth_value": [
    "是逻辑值 {shown}，请把该列设为文本后重新填写",
    "is the truth value {shown}; format the column as text and enter it again",
  ],
  "roster.row.rounded": [
    "{shown} 已被表格舍入，请把该列设为文本后重新粘贴",
    "{shown} was rounded by the spreadsheet; format the column as text and paste the ids again",
  ],
  "roster.row.number_format": [
    "是以格式 {shown} 显示的数字，请把该列设为文本后重新填写",
    "is a number that is shown by the format {shown}; format the column as text and enter it again",
  ],
  "roster.row.no_json": ["不是一行 JSON", "is no line of JSON"],
  "roster.row.no_change": ["{problem}", "{problem}"],
  "roster.row.merged_across": [
    "属于横跨多列的合并单元格，请拆分",
    "is part of a cell that was merged across columns; split it",
  ],
});
