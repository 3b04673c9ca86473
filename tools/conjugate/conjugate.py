#!/usr/bin/env python3
"""Writes core/data/<language>/reporting-verbs.tsv from the lemmas beside this script.

To add a verb, add a line to fr.tsv or en.tsv here and run this script; --check only says whether the
committed files are what the lemmas give.

A line of lemmas: lemma, strength, flags; what they mean stands at the head of reporting-verbs.tsv. A lemma
of several words ('faire valoir') conjugates its first word; 'se' or "s'" before a French lemma asks for
its reflexive flag.
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "core" / "data"

HEAD = """# Verbs that report speech or thought, every form of the third person and the forms without a person.
# Written by tools/conjugate/conjugate.py from tools/conjugate/{language}.tsv: change the lemmas there.
# Own list and own conjugation.
# Attribute: forms, strength, flags.
# Forms: s finite singular, p finite plural, i infinitive, g present participle or gerund, d past participle.
# Strength: 3 speech and nothing else, 2 mostly, 1 only where the clause shows it, 0 a support verb by itself.
# Flags: q takes a reported clause; n takes a bare infinitive as reported speech; f takes a quoted piece
# (a judgment, a naming); r reports when reflexive only; h hope or conjecture; z may drop its 'that';
# v may follow its subject after what is reported (…, she said); - none.
"""

# Ending of the infinitive -> present 3s, 3p, imperfect stem, simple past 3s, 3p, future stem, participles.
FRENCH = {
    "dire": ("dit", "disent", "dis", "dit", "dirent", "dir", "disant", "dit"),
    "crire": ("crit", "crivent", "criv", "crivit", "crivirent", "crir", "crivant", "crit"),
    "rire": ("rit", "rient", "ri", "rit", "rirent", "rir", "riant", "ri"),
    "lire": ("lit", "lisent", "lis", "lut", "lurent", "lir", "lisant", "lu"),
    "croire": ("croit", "croient", "croy", "crut", "crurent", "croir", "croyant", "cru"),
    "prendre": ("prend", "prennent", "pren", "prit", "prirent", "prendr", "prenant", "pris"),
    "endre": ("end", "endent", "end", "endit", "endirent", "endr", "endant", "endu"),
    "ondre": ("ond", "ondent", "ond", "ondit", "ondirent", "ondr", "ondant", "ondu"),
    "aindre": ("aint", "aignent", "aign", "aignit", "aignirent", "aindr", "aignant", "aint"),
    "oindre": ("oint", "oignent", "oign", "oignit", "oignirent", "oindr", "oignant", "oint"),
    "eindre": ("eint", "eignent", "eign", "eignit", "eignirent", "eindr", "eignant", "eint"),
    "mettre": ("met", "mettent", "mett", "mit", "mirent", "mettr", "mettant", "mis"),
    "onnaître": ("onnaît", "onnaissent", "onnaiss", "onnut", "onnurent", "onnaîtr", "onnaissant", "onnu"),
    "clure": ("clut", "cluent", "clu", "clut", "clurent", "clur", "cluant", "clu"),
    "suivre": ("suit", "suivent", "suiv", "suivit", "suivirent", "suivr", "suivant", "suivi"),
    "faire": ("fait", "font", "fais", "fit", "firent", "fer", "faisant", "fait"),
    "enir": ("ient", "iennent", "en", "int", "inrent", "iendr", "enant", "enu"),
    "prévoir": ("prévoit", "prévoient", "prévoy", "prévit", "prévirent", "prévoir", "prévoyant", "prévu"),
    "savoir": ("sait", "savent", "sav", "sut", "surent", "saur", "sachant", "su"),
    "vouloir": ("veut", "veulent", "voul", "voulut", "voulurent", "voudr", "voulant", "voulu"),
    "entir": ("ent", "entent", "ent", "entit", "entirent", "entir", "entant", "enti"),
    "mouvoir": ("meut", "meuvent", "mouv", "mut", "murent", "mouvr", "mouvant", "mu"),
    "uire": ("uit", "uisent", "uis", "uisit", "uisirent", "uir", "uisant", "uit"),
    "offrir": ("offre", "offrent", "offr", "offrit", "offrirent", "offrir", "offrant", "offert"),
}
VOWELS_E = "éèeê"


def stressed(stem):
    """The stem before a mute e: révél -> révèl, relev -> relèv, appel -> appell, jet -> jett."""
    for double in ("appel", "jet", "grommel", "étiquet"):
        if stem.endswith(double):
            return stem + stem[-1]
    cut = len(stem)
    while cut and stem[cut - 1] not in "aeiouyéèêàâîôûœ":
        cut -= 1
    if 0 < cut < len(stem) and stem[cut - 1] in "eé":
        if len(stem) - cut == 1 or stem[cut:] in ("gr", "br", "tr", "qu", "gl", "gn", "ch"):
            return stem[:cut - 1] + "è" + stem[cut:]
    return stem


def french(lemma):
    """(form, kind) of one verb; kinds as in HEAD."""
    for ending in sorted(FRENCH, key=len, reverse=True):
        if lemma.endswith(ending):
            base = lemma[: -len(ending)]
            s, p, imperfect, past_s, past_p, future, gerund, done = (base + x for x in FRENCH[ending])
            break
    else:
        if lemma.endswith("er"):
            stem = lemma[:-2]
            soft = {"c": stem[:-1] + "ç", "g": stem + "e"}.get(stem[-1:], stem)
            mute = stressed(stem)
            if stem.endswith(("oy", "uy")):
                mute = stem[:-1] + "i"
            future = {True: "enverr"}.get(stem == "envoy", (mute if "é" not in stem[-3:] else stem) + "er")
            s, p, imperfect = mute + "e", mute + "ent", soft
            past_s, past_p, gerund, done = soft + "a", stem + "èrent", soft + "ant", stem + "é"
        elif lemma.endswith("ir"):
            stem = lemma[:-1]
            s, p, imperfect = stem + "t", stem + "ssent", stem + "ss"
            past_s, past_p, future, gerund, done = stem + "t", stem + "rent", lemma, stem + "ssant", stem
        else:
            sys.exit("no conjugation for " + lemma)
    yield lemma, "i"
    yield gerund, "g"
    for form in (s, imperfect + "ait", past_s, future + "a", future + "ait"):
        yield form, "s"
    for form in (p, imperfect + "aient", past_p, future + "ont", future + "aient"):
        yield form, "p"
    plural = done if done.endswith("s") else done + "s"
    for form in (done, done + "e", plural, done + "es"):
        yield form, "d"
    # The reformed spelling writes i where the old one has î, and è in the future.
    if "aî" in lemma:
        yield from ((f.replace("aî", "ai"), k) for f, k in ((lemma, "i"), (s, "s"), (future + "a", "s"),
                                                            (future + "ait", "s"), (future + "ont", "p")))


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


def english(lemma):
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


def expand(language, conjugate):
    rows = {}
    for number, line in enumerate((HERE / f"{language}.tsv").read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        try:
            lemma, strength, flags = line.split("\t")
        except ValueError:
            sys.exit(f"{language}.tsv:{number}: not lemma, strength, flags")
        reflexive = lemma.startswith(("se ", "s'"))
        verb = lemma[3:] if lemma.startswith("se ") else lemma[2:] if reflexive else lemma
        head, _, tail = verb.partition(" ")
        flags = flags.replace("-", "") + ("r" if reflexive else "")
        if language == "en" and int(strength) >= 2:
            flags += "v"
        for form, kind in conjugate(head):
            if tail and kind == "d" and form != next(f for f, k in conjugate(head) if k == "d"):
                continue
            key = f"{form} {tail}" if tail else form
            kinds, old_strength, old_flags = rows.get(key, ("", strength, flags))
            if int(strength) > int(old_strength) or not kinds:
                old_flags = flags if not kinds else "".join(dict.fromkeys(flags + old_flags.replace("r", "")))
                old_strength = strength
            rows[key] = (kinds if kind in kinds else kinds + kind, old_strength, old_flags)
    lines = [f"{form}\t{''.join(sorted(kinds))} {strength} {flags or '-'}" for form, (kinds, strength, flags) in rows.items()]
    return HEAD.format(language=language) + "\n".join(lines) + "\n"


def main():
    stale = []
    for language, conjugate in (("fr", french), ("en", english)):
        path = DATA / language / "reporting-verbs.tsv"
        text = expand(language, conjugate)
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(str(path))
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        sys.exit("not what the lemmas give, run tools/conjugate/conjugate.py: " + ", ".join(stale))


if __name__ == "__main__":
    main()
