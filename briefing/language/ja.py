"""Japanese: the words that ranking, figures and quotations know."""

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
        0: 零, 〇; 1: 一, 壱, 壹; 2: 二, 弐; 3: 三, 参, 叁; 4: 四; 5: 五; 6: 六; 7: 七; 8: 八; 9: 九
    """),
    scales=valued("""
        10: 十, 拾; 100: 百; 1000: 千; 10000: 万, 萬; 100000000: 億; 1000000000000: 兆
    """),
    suffixes=valued("1000: k, K; 1000000: M"),
    dozens=valued("12: ダース"),
    several=listed("余"),
    points=listed("点, ・"),
    minus=listed("マイナス, -, −, －, 氷点下, 零下"),
    out_of=listed(r"\s*分\s*の\s*"),
    tenths=("割", "分", "厘"),
    to=listed("から, ～, ~, 〜, -, －, –, —"),
    of=listed("の"),
    units=named("""
        percent: パーセント, ポイント, プロ; second: 秒, 秒間; minute: 分, 分間; hour: 時間; day: 日間, 日; week: 週間, 週
        month: か月, カ月, ヶ月, ヵ月, ケ月, ヶ月間, 箇月; year: 年, 年間, 歳, 才; metre: メートル; kilometre: キロメートル, キロ
        centimetre: センチメートル, センチ; millimetre: ミリメートル, ミリ; foot: フィート; inch: インチ; mile: マイル
        yard: ヤード; gram: グラム; kilogram: キログラム; milligram: ミリグラム; ton: トン; tonne: メートルトン; pound: ポンド
        ounce: オンス; litre: リットル; millilitre: ミリリットル; gallon: ガロン; barrel: バレル; hectare: ヘクタール
        acre: エーカー; square metre: 平方メートル, 平米; square kilometre: 平方キロメートル, 平方キロ; mu: 畝
        cubic metre: 立方メートル; celsius: 摂氏; degree: 度; kilowatt: キロワット; megawatt: メガワット; watt: ワット
        kilometre per hour: キロメートル毎時; bit: ビット; megabit: メガビット; megabyte: メガバイト; hertz: ヘルツ
        calorie: カロリー; kilocalorie: キロカロリー
        celsius: 度c, 度C, ℃; fahrenheit: 度f, 度F, ℉
    """),
    currencies=named("""
        JPY: 円, 日本円; USD: ドル, 米ドル, アメリカドル; EUR: ユーロ; GBP: 英ポンド; CNY: 元, 人民元, 中国元
        HKD: 香港ドル; TWD: 台湾ドル, ニュー台湾ドル, 新台湾ドル; CHF: スイスフラン; KRW: ウォン; NGN: ナイラ, ナイジェリアナイラ
        PAB: バルボア, パナマバルボア; RUB: ルーブル; INR: ルピー; AUD: 豪ドル, オーストラリアドル; CAD: カナダドル
        BTC: ビットコイン; cent: セント; sen: 銭; FRF: フラン; DEM: マルク; ESP: ペセタ
    """),
    bounds=named("""
        about: 約, およそ, ほぼ, おおよそ, 大体; more: 少なくとも, 最低, 最小; less: 最大, 最高, 多くとも
    """),
    bounds_after=named("""
        more: 以上, を超える, 超, より大きい, より多い, より高い; less: 以下, 未満, 足らず, より小さい, より低い, より少ない
        about: 程度, 前後, くらい, ぐらい, 近く
    """),
    counters=listed(
        "人, 名, 個, 件, 台, 本, 枚, 匹, 頭, 社, 店, 回, 倍, つ, 校, 館, 隻, 機, 戸, 世, 軒, 冊, 点, 章, 足, 対, 羽, 杯"
    ),
    persons=listed("人"),
    ranks=listed("第"),
    names=listed("十分, 万一, 三重, 千葉, 一二, 八百"),
    stops=listed("約, 以, 超, 前, 後, 増, 減"),
)

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords()
