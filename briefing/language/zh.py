"""Chinese: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords, listed, named, valued
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords(
    first_person=frozenset([]),
    second_person=frozenset([]),
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
    several=listed("多, 余, 几, 幾, 餘"),
    points=listed("点, 點"),
    minus=listed("负, 負, -, −, －, 零下"),
    out_of=listed(r"\s*分\s*之\s*"),
    tenths=("成", "", ""),
    tail_is_tenth=True,
    to=listed("到, 至, ~, ～, -, －, –, —, 和, 与"),
    of=listed("的"),
    units=named("""
        percent: 个百分点, 個百分點, 百分点, 百分點, 个百分比; second: 秒, 秒钟; minute: 分钟, 分鐘; hour: 小时, 小時, 个小时
        day: 天, 日; week: 周, 个星期, 星期, 週, 个周; month: 个月, 個月; year: 年, 岁, 歲, 周岁; metre: 米, 公尺; kilometre: 公里, 千米
        centimetre: 厘米, 公分; millimetre: 毫米; foot: 英尺; inch: 英寸; mile: 英里; gram: 克; kilogram: 公斤, 千克
        milligram: 毫克; microgram: 微克; ton: 吨, 噸; pound: 磅; ounce: 盎司; jin: 斤; liang: 两, 兩; litre: 升; millilitre: 毫升
        gallon: 加仑; barrel: 桶; mu: 亩, 畝; hectare: 公顷; square metre: 平方米; square kilometre: 平方公里
        cubic metre: 立方米; celsius: 摄氏度, 攝氏度, 度; fahrenheit: 华氏度; degree: 度; watt: 瓦; kilowatt: 千瓦
        megawatt: 兆瓦; kilowatt hour: 千瓦时; kilometre per hour: 公里每小时; bit: 比特; megabyte: 兆字节; hertz: 赫兹
        megahertz: 兆赫; kilocalorie: 千卡, 大卡
    """)
    | {"度": "degree"},
    currencies=named("""
        CNY: 元, 块, 塊, 人民币, 元人民币, 块钱, 塊錢; USD: 美元, 美金, 刀; EUR: 欧元, 歐元; GBP: 英镑, 英鎊; JPY: 日元, 日圆
        HKD: 港元, 港币; TWD: 新台币, 台币; KRW: 韩元; CHF: 瑞士法郎; RUB: 卢布; INR: 卢比; AUD: 澳元; CAD: 加元
        NGN: 尼日利亚奈拉, 奈拉; BTC: 比特币; jiao: 角, 毛; fen: 分
    """),
    bounds=named("""
        about: 约, 約, 大约, 大約, 近, 将近, 约为, 左右; more: 超过, 超過, 逾, 至少, 不少于, 大于, 多于, 高于, 至少有, 至少是
        less: 不到, 少于, 最多, 不足, 低于, 小于, 至多, 多达, 不超过
    """),
    bounds_after=named("more: 以上, 多, 余; less: 以下, 以内; about: 左右, 上下"),
    counters=listed(
        "个, 個, 名, 人, 位, 件, 家, 只, 隻, 台, 辆, 輛, 艘, 次, 倍, 项, 場, 场, 所, 座, 条, 條, 张, 張, 本, 种, 種, 起, 户, 户, 套, 间, 對, 对, 双, 雙"
    ),
    persons=listed("人"),
    ranks=listed("第, 周, 星"),
    names=listed("十分, 万一, 千万, 百万, 一一, 三三, 七七, 八一, 五一, 十一"),
    stops=listed("的, 了, 在, 是, 和, 与, 被, 将, 已, 于, 及, 由, 向, 对, 为, 有, 因, 从, 到"),
)

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords()
