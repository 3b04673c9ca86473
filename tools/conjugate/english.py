"""English: regular but for a table."""

ENGLISH = {
    "say": "says said saying said", "read": "reads read reading read", "begin": "begins began beginning begun", "tell": "tells told telling told", "think": "thinks thought thinking thought",
    "write": "writes wrote writing written", "hold": "holds held holding held", "put": "puts put putting put",
    "go": "goes went going gone", "find": "finds found finding found", "make": "makes made making made",
    "speak": "speaks spoke speaking spoken", "swear": "swears swore swearing sworn",
    "foresee": "foresees foresaw foreseeing foreseen", "retell": "retells retold retelling retold",
    "feel": "feels felt feeling felt", "know": "knows knew knowing known", "sing": "sings sang singing sung",
    "read": "reads read reading read", "let": "lets let letting let", "see": "sees saw seeing seen",
    "give": "gives gave giving given", "spell": "spells spelled spelling spelled",
    "uphold": "upholds upheld upholding upheld", "begin": "begins began beginning begun",
    "shout": "shouts shouted shouting shouted", "quip": "quips quipped quipping quipped",
    "admit": "admits admitted admitting admitted", "refer": "refers referred referring referred",
    "dub": "dubs dubbed dubbing dubbed", "concur": "concurs concurred concurring concurred",
    "chat": "chats chatted chatting chatted", "blog": "blogs blogged blogging blogged",
    "stress": "stresses stressed stressing stressed", "weep": "weeps wept weeping wept",
    "contend": "contends contended contending contended", "lead": "leads led leading led",
}


def forms(lemma, _parts):
    """(form, kind) of one verb; kinds as in conjugate.py."""
    if lemma in ENGLISH:
        s, past, gerund, done = ENGLISH[lemma].split()
    else:
        consonant_y = lemma.endswith("y") and lemma[-2] not in "aeiou"
        stem = lemma[:-1] if lemma.endswith("e") else lemma
        s = lemma[:-1] + "ies" if consonant_y else lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
        past = done = lemma[:-1] + "ied" if consonant_y else stem + "ed"
        gerund = stem + "ing"
    yield lemma, "i"
    yield lemma, "p"
    yield s, "s"
    yield past, "s"
    yield past, "p"
    yield gerund, "g"
    yield done, "d"
