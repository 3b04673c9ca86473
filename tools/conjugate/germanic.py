"""German and Dutch: weak verbs by rule, of strong ones the line of lemmas gives the parts.

The parts of a verb: present (third person singular), past (singular), pasts (plural), done (the participle). A bar cuts
off what a clause sets at its end: hinzu|fügen gives "fügte", which alone shows little, and "hinzufügte".
"""

GERMAN_WITHOUT_GE = ("be", "emp", "ent", "er", "ge", "ver", "zer", "wider", "unter", "über")
DUTCH_WITHOUT_GE = ("be", "er", "ge", "her", "ont", "ver", "onder", "voor", "weer")


def forms(particle, verb, finite, done):
    """What the two have alike: the halves of a separable verb, the whole forms, and those without a person."""
    if particle:
        yield from ((form, kind + "|") for form, kind in finite)
    for form, kind in finite:
        yield particle + form, kind
    yield particle + verb, "i"
    yield particle + verb + "d", "g"
    yield particle + done, "d"


def german(lemma, given):
    particle, _, verb = lemma.rpartition("|")
    stem = verb[:-2] if verb.endswith("en") else verb[:-1]
    linked = stem + "e" if stem.endswith(("t", "d")) or (stem[-1] in "nm" and stem[-2] not in "aeiouäöürlhnm") else stem
    present = given.get("present", linked + "t")
    past = given.get("past", linked + "te")
    pasts = given.get("pasts", past + ("n" if past.endswith("e") else "en"))
    prefix = "" if verb.startswith(GERMAN_WITHOUT_GE) or verb.endswith("ieren") else "ge"
    done = given.get("done", prefix + linked + "t")
    finite = [(present, "s"), (past, "s"), (stem + "e", "s"), (verb, "p"), (pasts, "p")]
    yield from forms(particle, verb, finite, done)
    if particle:
        yield particle + ("zu" if done.startswith("ge") or prefix else "") + verb, "i"


def dutch_stem(infinitive):
    """The stem in speech and as it is spelled: verklar, verklaar; beweer, beweer; schrijv, schrijf."""
    if not infinitive.endswith("en"):
        return infinitive[:-1], infinitive[:-1]  # gaan, staan
    stem = infinitive[:-2]
    vowels = "aeiou"
    if len(stem) > 1 and stem[-1] == stem[-2] and stem[-1] not in vowels:
        spelled = stem[:-1]
    elif len(stem) > 2 and stem[-1] not in vowels and stem[-2] in "aeou" and stem[-3] not in vowels:
        spelled = stem[:-1] + stem[-2] + stem[-1]
    else:
        spelled = stem
    return stem, spelled[:-1] + {"v": "f", "z": "s"}.get(spelled[-1], spelled[-1])


def dutch(lemma, given):
    particle, _, verb = lemma.rpartition("|")
    spoken, spelled = dutch_stem(verb)
    voiceless = spoken.endswith(("t", "k", "f", "s", "ch", "p", "x"))
    present = given.get("present", spelled if spelled.endswith("t") else spelled + "t")
    past = given.get("past", spelled + ("te" if voiceless else "de"))
    pasts = given.get("pasts", past + ("n" if past.endswith("e") else "en"))
    last = "t" if voiceless else "d"
    prefix = "" if verb.startswith(DUTCH_WITHOUT_GE) and not particle else "ge"
    done = given.get("done", prefix + (spelled if spelled.endswith(last) else spelled + last))
    yield from forms(particle, verb, [(present, "s"), (past, "s"), (verb, "p"), (pasts, "p")], done)
