"""Chinese: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, listed

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset([]),
    second_person=frozenset([]),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords()

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=listed("""
        说 表示 称 指出 介绍 认为 强调 回应 回应称 告诉记者 告诉 坦言 透露 解释 解释说 补充 补充说 写道 问道 回答 回答说 宣布 呼吁 警告
        批评 感叹 感慨 笑着说 说道 直言 谈到 提到 回忆 回忆说 表示说 建议 承诺 声明 說 稱 介紹 認為 強調 回應 告訴 透露 解釋 寫道
    """),
    pronouns={"他": "m", "她": "f", "他们": "", "她们": "", "他們": ""},
    honorifics={"先生": "m", "女士": "f", "小姐": "f", "老师": "", "老師": ""},
    roles=listed("""
        总统 主席 总理 部长 省长 市长 县长 镇长 村长 书记 局长 处长 科长 主任 院长 校长 会长 行长 董事长 总裁 总经理 经理 厂长 社长 秘书长
        发言人 负责人 代表 委员 议员 大使 总工程师 工程师 教授 研究员 专家 学者 院士 老师 教师 医生 护士 律师 法官 检察官 警察 民警 记者
        编辑 作家 导演 演员 歌手 教练 队长 队员 运动员 市民 居民 村民 农民 工人 司机 学生 家长 店主 老板 游客 乘客 业主 员工 馆长 站长
        總統 總理 部長 市長 主任 院長 校長 發言人 負責人 教授 研究員 專家 醫生 律師 記者
    """),
    surnames=frozenset(
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石"
        "姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮許呂蘇盧蔣葉閻鍾譚鄒陸顧"
    ),
    is_unspaced=True,
)
