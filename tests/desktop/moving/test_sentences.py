"""What other processes say of the earlier program is found again, and said in other words."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from holdfast.core.earlier_forms import Times
from holdfast.core.settings import BackupSettingsUpdate
from holdfast.desktop.languages import speak
from holdfast.desktop.moving.earlier_sentences import SENTENCES, retold
from holdfast.desktop.stage import Stage
from holdfast.services.moving.migration import MigrationService
from tests.support.databases import build_database
from tests.support.earlier_program import BEGAN, EarlierProgram


@pytest.fixture(params=["de", "zh_CN"])
def tongue(app: QApplication, request: pytest.FixtureRequest) -> str:
    return speak(app, request.param)


def test_every_sentence_is_known_by_its_template(tongue: str) -> None:
    for template in map(str, SENTENCES):
        words = template.format("“a {0}”", "b c", "d.db")
        assert retold(words) != words, template
        assert retold(words).count("“a {0}”") == words.count("“a {0}”"), template
    assert retold("A sentence nobody translated.") == "A sentence nobody translated."


def test_what_really_is_said_is_found(
    tongue: str, stage: Stage, program: EarlierProgram, tmp_path: Path
) -> None:
    folder = program.backups
    build_database(folder / "music.db")
    (folder / "link.db").symlink_to(folder / "letter.txt")
    (folder / "folder.db").mkdir()
    program.back_up("before the audit.db")
    cut = program.auto(1, BEGAN + timedelta(days=20))
    os.truncate(cut, cut.stat().st_size // 2)
    program.break_rules(
        "UPDATE backup_settings SET keep_count = 99, frequency = 'yearly', "
        "backup_time = '25:00', enabled = 'maybe' WHERE user_id = 1"
    )
    program.execute("DELETE FROM users WHERE id = 2")
    desk = stage.backstage.desk
    service = MigrationService(desk)
    moved = service.bring_in(program.database, folder, tmp_path / "vault", Times.LOCAL)
    one = desk.book.find("justice-user1")
    program.work(30)
    program.auto(1, BEGAN + timedelta(days=30))
    stage.backstage.settings.update(
        one.profile_id, BackupSettingsUpdate(keep_hourly=3, backup_time="04:00")
    )
    beside = service.beside(one.name, folder)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "before the audit.db").write_text("mine")
    out = service.take_out(one.profile_id, tmp_path / "out.db", tmp_path / "out")
    said = [note for user in moved.users for note in user.notes]
    said += [file.why for file in (*moved.files, *out.files)]
    said += [*out.notes, *beside.profiles[0].settings, beside.profiles[0].newest]
    said += [each.why for each in (*beside.others, *beside.profiles[0].backups)]
    said = sorted({words for words in said if words})
    assert len(said) >= 18
    assert [words for words in said if retold(words) == words] == []
