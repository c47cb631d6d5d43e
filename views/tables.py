"""What stands in the cells of a list of people, and on the message that brings it?"""

from domain.entry_lists import Column
from domain.tables import TableErrand
from views.wording import Wording

Row = tuple[str, ...]


def rows(words: Wording, errand: TableErrand) -> list[Row]:
    """The heading, and a line for everybody; an empty list has the heading alone."""
    heading = [words.word(column) for column in Column]
    if errand.team_id is None:
        return [tuple(heading)]
    found: list[Row] = [(*heading, words.label("column_confirmed"))]
    for line in errand.lines:
        themes = [*line.own_themes, *(words.word(theme).lower() for theme in line.themes)]
        found.append(
            (
                line.name,
                words.word(line.organisation),
                words.word(line.role),
                line.function,
                ", ".join(themes),
                line.phone,
                line.mail,
                line.deputy,
                line.confirmed_on,
            )
        )
    return found


def caption(words: Wording, errand: TableErrand) -> str:
    """Beside the file."""
    return words.html("guestlists.template" if errand.team_id is None else "guestlists.exported", e=errand)


def file_name(words: Wording, errand: TableErrand) -> str:
    """Letters and digits that every system takes."""
    name = words.label("template_name") if errand.team_id is None else f"kernteam {errand.name}"
    bare = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in name.lower())
    return f"{'-'.join(bare.split())}.{errand.form.value}"
