// The console's words for questions from a spreadsheet, and why the file or a row of it is not taken
// (server/acclaim/features/quizzes/importing/reasons.py; a test holds them in step). What any sheet may have wrong is
// in console/people/words.js. One line each: [Chinese, English].

import { addWords } from "../../../shared/words.js";

addWords({
  "quiz_import.open": ["从表格导入", "Import questions"],
  "quiz_import.hint": [
    "XLSX 或 CSV，第一行是标题：题型、题干、选项A 至 选项F、答案、解析、难度、知识点、分值、时间。选好文件后先看内容，确认后才写入。",
    "XLSX or CSV, with headings: 题型, 题干, 选项A … 选项F, 答案, 解析, 难度, 知识点, 分值, 时间, or the same in English. " +
      "What is in the file is shown before anything is taken.",
  ],
  "quiz_import.sample": ["下载样表", "Get a sheet to fill in"],
  "quiz_import.found": ["可导入 {n} 题", "Questions that can be taken: {n}"],
  "quiz_import.of_kind": ["{kind} {n} 题", "{kind}: {n}"],
  "quiz_import.first": ["第一题：{title}", "First: {title}"],
  "quiz_import.bad": ["有 {n} 行不能导入，原因见下表", "Rows that can't be taken: {n}; see below"],
  "quiz_import.sheets": ["工作表：{names}", "Sheets: {names}"],
  "quiz_import.sections": ["当作小标题的行：{names}", "Lines taken for headings: {names}"],
  "quiz_import.take": ["导入 {n} 题", "Take {n} questions"],
  "quiz_import.replace": ["替换现有的 {before} 题", "Replace the {before} questions"],
  "quiz_import.add": ["添加在后面（{n} 题）", "Add {n} at the end"],
  "quiz_import.without": ["不导入这些列：", "Leave out these columns:"],
  "quiz_import.field.kind": ["题型", "Kind"],
  "quiz_import.field.stem": ["题干", "Question"],
  "quiz_import.field.options": ["选项", "Options"],
  "quiz_import.field.option": ["选项{letter}", "Option {letter}"],
  "quiz_import.field.key": ["答案", "Answer"],
  "quiz_import.field.explanation": ["解析", "Explanation"],
  "quiz_import.field.difficulty": ["难度", "Difficulty"],
  "quiz_import.field.category": ["类别", "Category"],
  "quiz_import.field.topic": ["知识点", "Topic"],
  "quiz_import.field.points": ["分值", "Points"],
  "quiz_import.field.seconds": ["时间", "Time"],

  "quiz_import.file.no_stem_heading": [
    "没有找到标题行：前几行里要有一行写明各列，至少有“题干”和“答案”。",
    "No headings were found: a line near the top must name the columns, at least 题干 (question) and 答案 (answer).",
  ],
  "quiz_import.file.no_key_heading": [
    "有题干列，没有答案列；请把它命名为“答案”。",
    "There is a column of questions and none of answers; call it 答案 (answer).",
  ],
  "quiz_import.file.too_many_questions": ["超过 {most} 题，请拆分。", "There are more than {most} questions; split the file."],

  "quiz_import.row.kind_unknown": [
    "“{shown}”不是可用的题型，请写 单选、多选、判断、排序 或 数字",
    "'{shown}' is no kind of question; write 单选, 多选, 判断, 排序 or 数字",
  ],
  "quiz_import.row.option_gap": [
    "为空，但后面还有选项；请补上，或把后面的前移",
    "is empty, though there are options behind it; fill it in, or move the others up",
  ],
  "quiz_import.row.few_options": ["少于两个选项", "has fewer than two options"],
  "quiz_import.row.many_options": ["超过 {most} 个选项", "has more than {most} options"],
  "quiz_import.row.options_equal": [
    "与选项{first}相同：“{shown}”；选项不能重复",
    "says the same as option {first}: '{shown}'; options must differ",
  ],
  "quiz_import.row.options_no_truth": [
    "判断题的选项只能是 对 和 错，或空着；否则请把题型写成 单选",
    "a true/false question has the options 对 and 错, or none; write 单选 as its kind instead",
  ],
  "quiz_import.row.no_options": [
    "数字题没有选项；请把题型写成 单选，或清空选项",
    "a number has no options; write 单选 as its kind, or leave the options empty",
  ],
  "quiz_import.row.key_unknown": [
    "“{shown}”不是其中的选项；请写选项字母，如 A 或 ABD",
    "'{shown}' is none of the options; write their letters, such as A or ABD",
  ],
  "quiz_import.row.key_beyond": [
    "答案有 {letter}，但选项只到 {last}",
    "names option {letter}, but the last one is {last}",
  ],
  "quiz_import.row.key_twice": ["{letter} 出现了两次", "names option {letter} twice"],
  "quiz_import.row.key_several": [
    "“{shown}”有多个字母，而单选只能有一个；请把题型改成 多选，或只写一个",
    "'{shown}' names several options, and only one can be right; write 多选 as the kind, or one letter",
  ],
  "quiz_import.row.key_all": [
    "全部选项都对，不成其为题；请添一个错的",
    "names all options, so there is nothing to know; add one that is wrong",
  ],
  "quiz_import.row.key_order": [
    "“{shown}”不是全部选项的顺序；每个字母写一次，如 {example}",
    "'{shown}' is no order of all the options; write every letter once, such as {example}",
  ],
  "quiz_import.row.key_truth": ["“{shown}”看不出对错；请写 对 或 错", "'{shown}' is neither true nor false; write 对 or 错"],
  "quiz_import.row.key_number": [
    "“{shown}”不是数字；答案是文字的，请改成选择题",
    "'{shown}' is no number; ask with options where the answer is a text",
  ],
  "quiz_import.row.points_form": [
    "“{shown}”不是 0 至 {most}、{step} 的倍数；请更正，或不导入这一列",
    "'{shown}' is no multiple of {step} from 0 to {most}; correct it, or leave the column out",
  ],
  "quiz_import.row.seconds_form": [
    "“{shown}”不是 {least} 至 {most} 秒；请更正，或不导入这一列",
    "'{shown}' is no time of {least} to {most} seconds; correct it, or leave the column out",
  ],
  "quiz_import.row.difficulty_unknown": [
    "“{shown}”不是难度；请写 易、中 或 难，或不导入这一列",
    "'{shown}' is no difficulty; write 易, 中 or 难, or leave the column out",
  ],
});
