"""Chinese: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords, named, phrases, valued
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, word_set

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_plural=word_set("我们"),
    pronouns=word_set("他们 她们 它们"),
    openers=word_set("然而 因此 此外 不过 另外"),
)

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords(
    numbers=valued("""
        0: 零, 〇; 1: 一, 壹; 2: 二, 两, 兩, 贰, 貳, 倆; 3: 三, 叁, 參; 4: 四, 肆; 5: 五, 伍; 6: 六, 陆, 陸; 7: 七, 柒
        8: 八, 捌; 9: 九, 玖
    """),
    scales=valued("""
        10: 十, 拾; 100: 百, 佰; 1000: 千, 仟; 10000: 万, 萬; 100000000: 亿, 億; 1000000000000: 兆
    """),
    suffixes=valued("1000: k, K; 1000000: M"),
    dozens=valued("12: 打"),
    several=phrases("多, 余, 几, 幾, 餘"),
    points=phrases("点, 點"),
    minus=phrases("负, 負, -, −, －, 零下"),
    out_of=phrases(r"\s*分\s*之\s*"),
    tenths=("成", "", ""),
    tail_is_tenth=True,
    to=phrases("到, 至, ~, ～, -, －, –, —, 和, 与"),
    of=phrases("的"),
    units=named("""
        percent: 个百分点, 個百分點, 百分点, 百分點, 个百分比; second: 秒, 秒钟; minute: 分钟, 分鐘
        hour: 小时, 小時, 个小时; day: 天; week: 周, 个星期, 星期, 週, 个周; month: 个月, 個月; year: 年, 岁, 歲, 周岁
        metre: 米, 公尺; kilometre: 公里, 千米; centimetre: 厘米, 公分; millimetre: 毫米; foot: 英尺; inch: 英寸
        mile: 英里; gram: 克; kilogram: 公斤, 千克; milligram: 毫克; microgram: 微克; tonne: 吨, 噸; pound: 磅
        ounce: 盎司; jin: 斤; liang: 两, 兩; litre: 升; millilitre: 毫升; gallon: 加仑; barrel: 桶; mu: 亩, 畝
        hectare: 公顷; square metre: 平方米; square kilometre: 平方公里; cubic metre: 立方米
        celsius: 摄氏度, 攝氏度, 度; fahrenheit: 华氏度; degree: 度; watt: 瓦; kilowatt: 千瓦; megawatt: 兆瓦
        kilowatt hour: 千瓦时; kilometre per hour: 公里每小时; bit: 比特; megabyte: 兆字节; hertz: 赫兹
        megahertz: 兆赫; kilocalorie: 千卡, 大卡
    """)
    | {"度": "degree"},
    currencies=named("""
        CNY: 元, 块, 塊, 人民币, 元人民币, 块钱, 塊錢; USD: 美元, 美金, 刀; EUR: 欧元, 歐元; GBP: 英镑, 英鎊
        JPY: 日元, 日圆; HKD: 港元, 港币; TWD: 新台币, 台币; KRW: 韩元; CHF: 瑞士法郎; RUB: 卢布; INR: 卢比; AUD: 澳元
        CAD: 加元; NGN: 尼日利亚奈拉, 奈拉; BTC: 比特币; jiao: 角, 毛; fen: 分
    """),
    bounds=named("""
        about: 约, 約, 大约, 大約, 近, 将近, 约为, 左右
        more: 超过, 超過, 逾, 至少, 不少于, 大于, 多于, 高于, 至少有, 至少是
        less: 不到, 少于, 最多, 不足, 低于, 小于, 至多, 多达, 不超过
    """),
    bounds_after=named("more: 以上, 多, 余; less: 以下, 以内; about: 左右, 上下"),
    counters=phrases("""
        个, 個, 名, 人, 位, 件, 家, 只, 隻, 台, 辆, 輛, 艘, 次, 倍, 项, 場, 场, 所, 座, 条, 條, 张, 張, 本, 种, 種, 起
        户, 套, 间, 對, 对, 双, 雙, 枚, 头, 頭, 层, 層, 篇, 部, 份, 幅, 栋, 棟, 棵, 架, 株, 处, 處, 支, 人次
    """),
    persons=phrases("人"),
    ranks=phrases("第, 周, 星"),
    rank_ends=phrases("号, 號"),
    topics=phrases("为, 為, 是, 达, 達, 达到, 共"),
    old=phrases("岁, 歲, 周岁"),
    names=phrases("十分, 万一, 千万, 百万, 一一, 三三, 七七, 八一, 五一, 十一"),
    stops=phrases("的, 了, 在, 是, 和, 与, 被, 将, 已, 于, 及, 由, 向, 对, 为, 有, 因, 从, 到"),
)

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=word_set("""
        说 表示 称 指出 介绍 认为 强调 回应 回应称 告诉记者 告诉 坦言 透露 解释 解释说 补充 补充说 写道 问道 回答
        回答说 宣布 呼吁 警告 批评 感叹 感慨 笑着说 说道 直言 谈到 提到 回忆 回忆说 表示说 建议 承诺 声明 說 稱 介紹
        認為 強調 回應 告訴 透露 解釋 寫道
    """),
    pronouns={"他": "m", "她": "f", "他们": "", "她们": "", "他們": ""},
    honorifics={"先生": "m", "女士": "f", "小姐": "f", "老师": "", "老師": ""},
    roles=word_set("""
        总统 主席 总理 部长 省长 市长 县长 镇长 村长 书记 局长 处长 科长 主任 院长 校长 会长 行长 董事长 总裁 总经理
        经理 厂长 社长 秘书长 发言人 负责人 代表 委员 议员 大使 总工程师 工程师 教授 研究员 专家 学者 院士 老师 教师
        医生 护士 律师 法官 检察官 警察 民警 记者 编辑 作家 导演 演员 歌手 教练 队长 队员 运动员 市民 居民 村民 农民
        工人 司机 学生 家长 店主 老板 游客 乘客 业主 员工 馆长 站长 總統 總理 部長 市長 主任 院長 校長 發言人 負責人
        教授 研究員 專家 醫生 律師 記者
    """),
    surnames=frozenset(
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石"
        "姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮許呂蘇盧蔣葉閻鍾譚鄒陸顧"
    ),
    is_unspaced=True,
)
