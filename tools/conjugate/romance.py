"""Spanish, Italian and Portuguese: stems and endings, and the parts that a line of lemmas gives.

The parts of a verb, each the third person singular unless said otherwise: present, presents (plural), imperfect, past
(the simple one), pasts (plural), future (its stem), gerund, done (the masculine participle).
"""
import sys

SPANISH = {
    "ar": dict(present="a", imperfect="aba", past="ó", gerund="ando", done="ado"),
    "er": dict(present="e", imperfect="ía", past="ió", gerund="iendo", done="ido"),
    "ir": dict(present="e", imperfect="ía", past="ió", gerund="iendo", done="ido"),
}
ITALIAN = {
    "are": dict(present="a", presents="ano", imperfect="ava", past="ò", pasts="arono", future="er", gerund="ando", done="ato"),
    "ere": dict(present="e", presents="ono", imperfect="eva", past="é", pasts="erono", future="er", gerund="endo", done="uto"),
    "ire": dict(present="e", presents="ono", imperfect="iva", past="ì", pasts="irono", future="ir", gerund="endo", done="ito"),
}
PORTUGUESE = {
    "ar": dict(present="a", imperfect="ava", past="ou", pasts="aram", gerund="ando", done="ado"),
    "er": dict(present="e", imperfect="ia", past="eu", pasts="eram", gerund="endo", done="ido"),
    "ir": dict(present="e", imperfect="ia", past="iu", pasts="iram", gerund="indo", done="ido"),
}


def parts_of(lemma, endings, given):
    """The verb's parts: regular ones, and in their place those given."""
    ending = next((e for e in sorted(endings, key=len, reverse=True) if lemma.endswith(e)), None)
    if ending is None:
        if "present" not in given:
            sys.exit(f"no conjugation for {lemma}")
        return dict(given)
    stem = lemma[: -len(ending)]
    return {**{part: stem + end for part, end in endings[ending].items()}, **given}


def common(lemma, part, future, conditional, plural):
    """What the three have alike; `plural` adds the ending of the third person plural."""
    yield lemma, "i"
    yield part["gerund"], "g"
    for form in (part["present"], part["imperfect"], part["past"], future[0], conditional[0]):
        yield form, "s"
    for form in (part.get("presents") or plural(part["present"]), part.get("imperfects") or plural(part["imperfect"]),
                 part["pasts"], future[1], conditional[1]):
        yield form, "p"
    stem = part["done"][:-1]
    for ending in part["agreement"]:
        yield stem + ending, "d"


def spanish(lemma, given):
    part = parts_of(lemma, SPANISH, given)
    past = part["past"]
    if "pasts" not in part:
        # dijo, dijeron; sostuvo, sostuvieron; afirmó, afirmaron; respondió, respondieron; concluyó, concluyeron.
        if past.endswith("jo"):
            part["pasts"] = past[:-1] + "eron"
        elif past.endswith("o"):
            part["pasts"] = past[:-1] + "ieron"
        elif lemma.endswith("ar"):
            part["pasts"] = past[:-1] + "aron"
        else:
            part["pasts"] = past[:-1] + "eron"
    part["agreement"] = ("o", "a", "os", "as")
    future = part.get("future", lemma)
    return common(lemma, part, (future + "á", future + "án"), (future + "ía", future + "ían"), lambda form: form + "n")


def italian(lemma, given):
    part = parts_of(lemma, ITALIAN, given)
    future = part["future"]
    # spiegare, spiegherà; annunciare, annuncerà.
    if lemma.endswith(("care", "gare")) and "future" not in given:
        future = lemma[:-3] + "her"
    elif lemma.endswith(("ciare", "giare")) and "future" not in given:
        future = lemma[:-4] + "er"
    part["agreement"] = ("o", "a", "i", "e")
    part["imperfects"] = part["imperfect"] + "no"
    part["presents"] = part.get("presents") or part["present"] + "no"
    return common(lemma, part, (future + "à", future + "anno"), (future + "ebbe", future + "ebbero"), None)


def portuguese(lemma, given):
    part = parts_of(lemma, PORTUGUESE, given)
    if "pasts" not in part:
        # disse, disseram; manteve, mantiveram is given.
        part["pasts"] = part["past"] + "ram"
    part["agreement"] = ("o", "a", "os", "as")
    future = part.get("future", lemma)
    yield from common(lemma, part, (future + "á", future + "ão"), (future + "ia", future + "iam"), lambda form: form + "m")
    yield part["pasts"][:-1], "s"  # afirmara: the pluperfect
