"""Japanese: the words that ranking, figures and quotations know."""

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
        述べた 述べました 述べて 述べる 語った 語りました 語る 話した 話しました 話す 話して 言った 言いました 言う 言って 答えた 答えました
        説明した 説明する 説明して 強調した 強調する 訴えた 訴える 指摘した 指摘する 明かした 明かす 振り返った 振り返る 呼びかけた
        呼びかける 主張した 主張する 批判した 批判する 発表した 発表する 回答した 反論した コメントした 投稿した 書いた 叫んだ
        つぶやいた 尋ねた 質問した 認めた 陳謝した 謝罪した 期待した 喜んだ 喜ぶ 笑った 表明した 強調して 語気を強めた
    """),
    pronouns={"彼": "m", "彼女": "f", "同氏": "", "同社": "x"},
    honorifics={"さん": "", "氏": "", "君": "", "ちゃん": "", "様": ""},
    roles=listed("""
        首相 大統領 大臣 外相 財務相 官房長官 長官 知事 市長 町長 村長 区長 議員 議長 党首 代表 会長 社長 副社長 理事長 事務局長 局長
        部長 課長 室長 所長 院長 校長 学長 教授 准教授 講師 研究員 弁護士 検事 裁判官 医師 監督 選手 コーチ 記者 編集長 支店長 店長 主任
        容疑者 被告 組合長 館長 園長 次官 大使 司教 首席 巡査 警部 本部長
    """),
    is_unspaced=True,
)
