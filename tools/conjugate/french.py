"""French: an ending of the infinitive tells the conjugation."""
import sys

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


def forms(lemma, _parts):
    """(form, kind) of one verb; kinds as in conjugate.py."""
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
