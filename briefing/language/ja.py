"""Japanese: the words that ranking, figures and quotations know."""

from briefing.language.figures import FigureWords, named, phrases, valued
from briefing.language.quotes import QuoteWords
from briefing.language.ranking import RankingWords, word_set

# ---- ranking -------------------------------------------------------------------------------------

RANKING = RankingWords()

# ---- figures -------------------------------------------------------------------------------------

FIGURES = FigureWords(
    numbers=valued("""
        0: 零, 〇; 1: 一, 壱, 壹; 2: 二, 弐; 3: 三, 参, 叁; 4: 四; 5: 五; 6: 六; 7: 七; 8: 八; 9: 九
    """),
    scales=valued("10: 十, 拾; 100: 百; 1000: 千; 10000: 万, 萬; 100000000: 億; 1000000000000: 兆"),
    suffixes=valued("1000: k, K; 1000000: M"),
    dozens=valued("12: ダース"),
    several=phrases("余"),
    points=phrases("点, ・"),
    minus=phrases("マイナス, -, −, －, 氷点下, 零下"),
    out_of=phrases(r"\s*分\s*の\s*"),
    tenths=("割", "分", "厘"),
    to=phrases("から, ～, ~, 〜, -, －, –, —"),
    of=phrases("の"),
    units=named("""
        percent: パーセント, ポイント, プロ; second: 秒, 秒間; minute: 分, 分間; hour: 時間; day: 日間; week: 週間, 週
        month: か月, カ月, ヶ月, ヵ月, ケ月, ヶ月間, 箇月; year: 年, 年間, 歳, 才; metre: メートル
        kilometre: キロメートル, キロ; centimetre: センチメートル, センチ; millimetre: ミリメートル, ミリ
        foot: フィート; inch: インチ; mile: マイル; yard: ヤード; gram: グラム; kilogram: キログラム
        milligram: ミリグラム; tonne: トン, メートルトン; pound: ポンド; ounce: オンス; litre: リットル
        millilitre: ミリリットル; gallon: ガロン; barrel: バレル; hectare: ヘクタール; acre: エーカー
        square metre: 平方メートル, 平米; square kilometre: 平方キロメートル, 平方キロ; mu: 畝
        cubic metre: 立方メートル; celsius: 摂氏; degree: 度; kilowatt: キロワット; megawatt: メガワット; watt: ワット
        kilometre per hour: キロメートル毎時; bit: ビット; megabit: メガビット; megabyte: メガバイト; hertz: ヘルツ
        calorie: カロリー; kilocalorie: キロカロリー; celsius: 度c, 度C, ℃; fahrenheit: 度f, 度F, ℉
    """),
    currencies=named("""
        JPY: 円, 日本円; USD: ドル, 米ドル, アメリカドル; EUR: ユーロ; GBP: 英ポンド; CNY: 元, 人民元, 中国元
        HKD: 香港ドル; TWD: 台湾ドル, ニュー台湾ドル, 新台湾ドル; CHF: スイスフラン; KRW: ウォン
        NGN: ナイラ, ナイジェリアナイラ; PAB: バルボア, パナマバルボア; RUB: ルーブル; INR: ルピー
        AUD: 豪ドル, オーストラリアドル; CAD: カナダドル; BTC: ビットコイン; cent: セント; sen: 銭; FRF: フラン
        DEM: マルク; ESP: ペセタ
    """),
    bounds=named("""
        about: 約, およそ, ほぼ, おおよそ, 大体; more: 少なくとも, 最低, 最小; less: 最大, 最高, 多くとも
    """),
    bounds_after=named("""
        more: 以上, を超える, 超, より大きい, より多い, より高い
        less: 以下, 未満, 足らず, より小さい, より低い, より少ない; about: 程度, 前後, くらい, ぐらい, 近く
    """),
    counters=phrases("""
        人, 名, 個, 件, 台, 本, 枚, 匹, 頭, 社, 店, 回, 倍, つ, 校, 館, 隻, 機, 戸, 世, 軒, 冊, 点, 章, 足, 対, 羽, 杯
        か所, カ所, ヵ所, 箇所, 世帯, 団体, 品目, 両, 着, 輪, 棟, 株, 通, 票, 床, 発, 組
    """),
    persons=phrases("人"),
    ranks=phrases("第"),
    rank_ends=phrases("目, 番, 号"),
    topics=phrases("は, が"),
    is_label_linked=True,
    old=phrases("歳, 才"),
    names=phrases("十分, 万一, 三重, 千葉, 一二, 八百"),
    stops=phrases("約, 以, 超, 前, 後, 増, 減"),
)

# ---- quotations and names ------------------------------------------------------------------------

QUOTES = QuoteWords(
    cues=word_set("""
        述べた 述べました 述べて 述べる 語った 語りました 語る 話した 話しました 話す 話して
        言った 言いました 言う 言って 答えた 答えました 説明した 説明する 説明して 強調した
        強調する 訴えた 訴える 指摘した 指摘する 明かした 明かす 振り返った 振り返る 呼びかけた
        呼びかける 主張した 主張する 批判した 批判する 発表した 発表する 回答した 反論した
        コメントした 投稿した 書いた 叫んだ つぶやいた 尋ねた 質問した 認めた 陳謝した 謝罪した
        期待した 喜んだ 喜ぶ 笑った 表明した 強調して 語気を強めた
    """),
    pronouns={"彼": "m", "彼女": "f", "同氏": "", "同社": "x"},
    honorifics={"さん": "", "氏": "", "君": "", "ちゃん": "", "様": ""},
    roles=word_set("""
        首相 大統領 大臣 外相 財務相 官房長官 長官 知事 市長 町長 村長 区長 議員 議長 党首
        代表 会長 社長 副社長 理事長 事務局長 局長 部長 課長 室長 所長 院長 校長 学長 教授
        准教授 講師 研究員 弁護士 検事 裁判官 医師 監督 選手 コーチ 記者 編集長 支店長 店長
        主任 容疑者 被告 組合長 館長 園長 次官 大使 司教 首席 巡査 警部 本部長
    """),
    is_unspaced=True,
)
