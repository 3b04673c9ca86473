#!/usr/bin/env python3
"""Writes core/data/<language>/reporting-verbs.tsv from the lemmas beside this script.

To add a verb, add a line to the language's file here and run this script; --check only says whether the
committed files are what the lemmas give.

A line of lemmas: lemma, strength, flags, and for some the parts that no rule gives ("past=dijo done=dicho", named
in the language's module); what strength and flags mean stands at the head of reporting-verbs.tsv. A lemma of several
words ('faire valoir') conjugates its first word; 'se' or "s'" before a French lemma asks for its reflexive flag.
"""
import pathlib
import sys

import english
import french
import germanic
import romance

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "core" / "data"

HEAD = """# Verbs that report speech or thought, every form of the third person and the forms without a person.
# Written by tools/conjugate/conjugate.py from tools/conjugate/{language}.tsv: change the lemmas there.
# Own list and own conjugation.
# Attribute: forms, strength, flags.
# Forms: s finite singular, p finite plural, i infinitive, g present participle or gerund, d past participle.
# Strength: 3 speech and nothing else, 2 mostly, 1 only where the clause shows it, 0 a support verb by itself.
# Flags: q takes a reported clause; n takes a bare infinitive as reported speech; f takes a quoted piece
# (a judgment, a naming); r reports when reflexive only; h hope or conjecture; z may drop its 'that', k only behind a comma;
# v may follow its subject after what is reported (…, she said); o may leave out its subject;
# e half of a verb, whose other half ends the clause; a answers; w names behind it who hears, never who speaks; - none.
"""

LANGUAGES = {
    "de": germanic.german,
    "en": english.forms,
    "es": romance.spanish,
    "fr": french.forms,
    "it": romance.italian,
    "nl": germanic.dutch,
    "pt": romance.portuguese,
}


def read_lemmas(language):
    """(lemma, strength, flags, parts) of each line."""
    for number, line in enumerate((HERE / f"{language}.tsv").read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not 3 <= len(cells) <= 4 or cells[1] not in ("0", "1", "2", "3"):
            sys.exit(f"{language}.tsv:{number}: not lemma, strength, flags and parts")
        parts = dict(part.split("=") for part in cells[3].split()) if len(cells) == 4 else {}
        yield cells[0], cells[1], cells[2].replace("-", ""), parts


def add(rows, key, kind, strength, flags):
    """Adds one form; of two verbs that have it in common the stronger one tells its strength."""
    kinds, old_strength, old_flags = rows.get(key, ("", strength, flags))
    if strength > old_strength or not kinds:
        old_flags = flags if not kinds else "".join(dict.fromkeys(flags + old_flags.replace("r", "")))
        old_strength = strength
    rows[key] = (kinds if kind in kinds else kinds + kind, old_strength, old_flags)


def expand(language):
    rows = {}
    for lemma, strength, flags, parts in read_lemmas(language):
        reflexive = language == "fr" and lemma.startswith(("se ", "s'"))
        verb = lemma[3:] if lemma.startswith("se ") and reflexive else lemma[2:] if reflexive else lemma
        head, _, tail = verb.partition(" ")
        flags += "r" if reflexive else ""
        if language == "en" and strength >= "2":
            flags += "v"
        if language in ("es", "it", "pt"):
            flags += "o"
        forms = list(LANGUAGES[language](head, parts))
        for form, kind in forms:
            if tail and kind == "d" and form != next(f for f, k in forms if k == "d"):
                continue
            # Half of a verb whose particle ends the clause.
            half = kind.endswith("|")
            add(rows, f"{form} {tail}" if tail else form, kind.rstrip("|"), min(strength, "1") if half else strength,
                flags + "e" if half else flags)
    lines = [f"{form}\t{''.join(sorted(kinds))} {strength} {flags or '-'}" for form, (kinds, strength, flags) in rows.items()]
    return HEAD.format(language=language) + "\n".join(lines) + "\n"


def main():
    stale = []
    for language in LANGUAGES:
        path = DATA / language / "reporting-verbs.tsv"
        text = expand(language)
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(str(path))
        else:
            path.write_text(text, encoding="utf-8")
    if stale:
        sys.exit("not what the lemmas give, run tools/conjugate/conjugate.py: " + ", ".join(stale))


if __name__ == "__main__":
    main()
