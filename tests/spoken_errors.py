"""The sentences in which errors speak, read out of the code: what a person may have to be told.

Every call of an error class, every title and hint of a class. A template is cut into its
sentences, each with `{0}`, `{1}`, … for what stands in it: `desktop/parts/said.py` says
errors sentence by sentence, because they reach the desktop as finished English text.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

APP = Path(__file__).resolve().parents[1] / "app" / "holdfast"
UNSEEN = (
    "cli/",
    "api/",
    "services/help/manual_site.py",
    "__main__.py",
    "jobs/child_channel.py",
    "vault/companions/",
)
"""What is only ever said in a terminal, to a program, or by a script of its own."""
SPOKEN = (
    "core/audit_faults.py",
    "core/setting_rules.py",
    "core/settings.py",
    "catalogue/run_history.py",
    "jobs/last_words.py",
    *(
        f"services/{name}.py"
        for name in (
            "browsing/sql_words",
            "checking/slice_check",
            "checking/verification",
            "dispatcher",
            "keeping/removal",
            "keeping/retention",
            "making/backup_run",
            "making/backups",
            "making/damaged_original",
            "order_work",
            "restoring/restores",
            "results",
            "scheduling/skip_rules",
            "vaults/vault_opening",
        )
    ),
    *(
        f"sources/{name}.py"
        for name in (
            "classify",
            "engine_copy",
            "ladder",
            "place",
            "prove",
            "raw_reading",
            "raw_set",
            "row_diff",
            "structure_check",
            "swap",
            "swap_undo",
            "target_words",
        )
    ),
    "vault/series_lock.py",
    "vault/vault.py",
)
"""Where every text that looks like a sentence is one that a person is told: as the reason of a
run, as what is to be known of a result, as what is wrong with the audit trail."""
OTHER_FORMS = {
    "The trail was rewritten from {0} on and sealed anew: the backup {1} remembers another line "
    "{2}{3}.": tuple(
        f"The trail was rewritten from {where} on and sealed anew: the backup {{{at}}} remembers "
        f"another line {{{at + 1}}}{copied}."
        for where, at in (("line {0}", 1), ("a line from {0} to {1}", 2))
        for copied in ("", ", or a copy of this home made that backup")
    ),
    "A {0} needs a name; nothing was changed.": (
        "A profile needs a name; nothing was changed.",
        "A backup needs a name; nothing was changed.",
        "A token needs a name; nothing was changed.",
    ),
    "This {0} name has {1} bytes; at most {2} without NUL are kept.": (
        "This profile name has {0} bytes; at most {1} without NUL are kept.",
        "This backup name has {0} bytes; at most {1} without NUL are kept.",
        "This token name has {0} bytes; at most {1} without NUL are kept.",
    ),
    "This {0} name is not valid text; nothing was changed.": (
        "This profile name is not valid text; nothing was changed.",
        "This backup name is not valid text; nothing was changed.",
        "This token name is not valid text; nothing was changed.",
    ),
    "{0} missing: removed after having been written.": (
        "Line {0} is missing: removed after having been written.",
        "Lines {0} to {1} are missing: removed after having been written.",
    ),
    "There is no setting {0}{1}.": (
        "There is no setting {0}.",
        "There is no setting {0}; perhaps {1} is meant.",
    ),
    "{0} backup{1} removed that no rule needs any more.": (
        "{0} backup removed that no rule needs any more.",
        "{0} backups removed that no rule needs any more.",
    ),
    "{0} {1} {2} open.": ("{0} has {1} open.", "{0} have {1} open."),
    "Not whole: {0}{1}.": ("Not whole: {0}.",),
}
"""Sentences whose template in the code says too little: what they are said as."""
_OWN = re.compile(
    r"(Usage|NotFound|Cancelled|Source\w*|Staging|Catalogue\w*|Vault\w*|Target\w*|Restore\w*|"
    r"NotSafe|AuditTrail|JobDied|AlreadyRunning|DisplayMissing|ApiUnavailable|Internal|Holdfast|"
    r"WalModeRefused|DamagedCatalogue)Error"
)
_END = re.compile(r"(?<=[.!?…”]) (?=[A-Z“{])")
_HOLE = re.compile(r"\{\d+\}")
_SENTENCE_BEFORE = re.compile(r"^\{\d+\} (?=(The|This|That|Nothing|A copy|Its)\b)")


def sentences() -> dict[str, set[str]]:
    """Return every sentence, and the files it is said in."""
    found: dict[str, set[str]] = {}
    for path in sorted(APP.rglob("*.py")):
        place = path.relative_to(APP).as_posix()
        if place.startswith(UNSEEN):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        texts = set(_templates(tree))
        if place in SPOKEN:
            texts |= set(_like_sentences(tree))
        for text in texts:
            for sentence in cut(text):
                for form in OTHER_FORMS.get(sentence, (sentence,)):
                    found.setdefault(form, set()).add(place)
    return found


def cut(template: str) -> Iterator[str]:
    """Cut a template into sentences, the holes of each counted from 0."""
    for part in _END.split(_SENTENCE_BEFORE.sub("", template)):
        numbers = iter(range(100))
        sentence = _HOLE.sub(lambda _, n=numbers: f"{{{next(n)}}}", part)
        if re.search(r"[A-Za-z]", _HOLE.sub("", sentence)):
            yield sentence


def _templates(tree: ast.Module) -> Iterator[str]:
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _OWN.fullmatch(_name(node.func)):
            asked = [*node.args[:1], *(k.value for k in node.keywords if k.arg == "hint")]
            for value in asked:
                yield from _texts(value, constants)
        elif isinstance(node, ast.ClassDef) and _OWN.fullmatch(node.name):
            for line in node.body:
                if isinstance(line, ast.Assign) and _name(line.targets[0]) in {
                    "title",
                    "default_hint",
                }:
                    yield from _texts(line.value, constants)


def _like_sentences(tree: ast.Module) -> Iterator[str]:
    """Return the texts of a module that begin and end as sentences do; docstrings are none."""
    passed_over = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            passed_over |= {id(part) for part in node.values}
    for node in ast.walk(tree):
        if id(node) not in passed_over and isinstance(node, ast.Constant | ast.JoinedStr):
            for text in _texts(node, {}):
                if re.match(r"[A-Z“{]", text) and text.endswith(".") and " " in text:
                    yield text


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _texts(value: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    """Return the texts that an expression can be, as templates."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.JoinedStr):
        numbers = iter(range(100))
        yield "".join(
            str(part.value) if isinstance(part, ast.Constant) else f"{{{next(numbers)}}}"
            for part in value.values
        )
    elif isinstance(value, ast.IfExp):
        yield from _texts(value.body, constants)
        yield from _texts(value.orelse, constants)
    elif isinstance(value, ast.Name) and value.id in constants:
        yield from _texts(constants[value.id], {})
