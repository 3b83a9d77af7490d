"""What is masked of a text before anybody reads it, and that ordinary sentences stay as they are written."""

import pytest

from acclaim.features.surveys.results.masking import MASK, masked

SEPARATORS = [*" -–—.·，、－\u3000/_～\u2011*+:;；\n\u200b\u2060", " - ", "   ", " / ", "）（"]


@pytest.mark.parametrize("between", SEPARATORS)
def test_a_telephone_number_is_masked_however_it_is_parted(between: str) -> None:
    assert masked(f"请打{between.join(('138', '0013', '8000'))}谢谢") == f"请打{MASK}谢谢"
    assert masked(between.join("13800138000")) == MASK


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("打我电话13800138000谢谢", f"打我电话{MASK}谢谢"),
        ("138 0013 8000 或 0459-5961234", f"{MASK} 或 {MASK}"),
        ("+86 138-0013-8000", MASK),
        ("(0546)8712345", MASK),
        ("（0546）8712345转班长", f"{MASK}转班长"),
        ("１３８００１３８０００", MASK),
        ("幺三八零零幺三八零零零", MASK),
        ("①③⑧⓪⓪①③⑧⓪⓪⓪", MASK),
        ("➀➂➇0013➇000", MASK),
        ("1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣", MASK),
        ("壹叁捌零零壹叁捌零零零", MASK),
        ("一三八，零零一三，八零零零", MASK),
        ("13八00一3八000", MASK),
        ("身份证23060419800101123X", f"身份证{MASK}"),
        ("370502 19900101 123 X", MASK),
        ("230604 1980 0101 1234号", f"{MASK}号"),
        ("写信到 wang.wu@cnpc.com.cn 吧", f"写信到 {MASK} 吧"),
        ("wang＠qq．com", MASK),
        ("邮箱 zhang.san at qq.com", f"邮箱 {MASK}"),
        ("加微信 wangwu_1980", f"加{MASK}"),
        ("微信号是：zhang88", MASK),
        ("v信 zhangsan88", MASK),
        ("Ｖ信zhangsan88", MASK),
        ("薇信：zhangsan88", MASK),
        ("VX：abc12", MASK),
        ("QQ：12345678", MASK),
        ("QQ群 123456", MASK),
        ("进群：612345", f"进{MASK}"),
        ("钉钉 zhangsan123", MASK),
        ("抖音号 zhangsan", MASK),
        ("工号100234", MASK),
        ("员工号 023456，请回复", f"{MASK}，请回复"),
        ("工号：SL-00123", MASK),
        ("员工编号是A1234", MASK),
        ("座机8712345、8712346", f"座机{MASK}"),
        ("13800138000，13900139000", MASK),
        ("1、13800138000", MASK),
        ("我是SL-00123", f"我是{MASK}"),
        ("内线 6688", MASK),
        ("鲁E12345的车", f"{MASK}的车"),
        ("鲁E·D12345", MASK),
        ("京 a-12b45", MASK),
    ],
)
def test_numbers_addresses_and_accounts_are_masked(text: str, expected: str) -> None:
    assert masked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "食堂的菜太咸，浴室（二楼）没有热水！",
        "2024年有3个队120人，食堂5元",
        "采油48队第六作业区",
        "食堂11:30—13:00开饭，晚上17：30-19：00",
        "周一到周五 8:00-17:30，周六9:00-12:00 开，11:30-13:00 2楼",
        "2026-11-30，2026-12-01和12月2日",
        "2023～2024年，2025年11月30日和2026-11-30",
        "补助从100，150，200元涨到120、180、240元",
        "一、二、三、四、五、六、日都要开",
        "一是食堂，二是浴室，三是书屋",
        "第①条和第②条；½天",
        "工号太长记不住，编号也是",
        "微信小程序不好用，钉钉打卡太早，群里没人回",
        "新system上线后慢，云平台2.0",
        "按ISO9001和SY/T 5225执行",
        "meet at 11.30 at the gym",
        "温度37.5℃，湿度60%，水费3.85元/吨",
        "这本书①②③④册都没有",
    ],
)
def test_ordinary_sentences_stay_as_they_are_written(text: str) -> None:
    assert masked(text) == text
