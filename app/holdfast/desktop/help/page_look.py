"""How a page of the manual looks in the window: HTML and style for Qt's rich text.

Qt draws a part of HTML and CSS only: boxes with padding are tables of one cell, and colours
come from the theme each time it changes.
"""

from __future__ import annotations

import re

from holdfast.desktop.help.asking import address
from holdfast.desktop.look.colours import Colours
from holdfast.services.help.manual import Manual
from holdfast.services.help.manual_html import page_html

_PRE = re.compile(r"<pre>(.*?)</pre>", re.DOTALL)
_HEAD = re.compile(r"<th>\w")
_STYLE = """
body {{ color: {text}; }}
h1 {{ font-size: 20pt; font-weight: 600; margin-top: 0; margin-bottom: 14px; }}
h2 {{ font-size: 14pt; font-weight: 600; margin-top: 30px; margin-bottom: 8px; }}
h3 {{ font-size: 11pt; font-weight: 600; margin-top: 20px; margin-bottom: 4px; }}
p {{ margin-top: 0; margin-bottom: 10px; line-height: 140%; }}
li {{ margin-bottom: 5px; line-height: 140%; }}
ul, ol {{ margin-top: 0; margin-bottom: 10px; }}
strong {{ font-weight: 600; }}
a {{ color: {link}; text-decoration: none; }}
code {{ font-family: {mono}; font-size: 9.5pt; background-color: {soft}; }}
pre {{ font-family: {mono}; font-size: 9.5pt; margin: 0; white-space: pre-wrap; }}
table.code {{ background-color: {soft}; margin-top: 6px; margin-bottom: 12px; }}
table.rows {{ border-collapse: collapse; margin-top: 4px; margin-bottom: 14px; }}
table.rows th {{
    color: {muted}; font-weight: 600; text-align: left; border: 0; padding: 5px 14px 5px 0;
    border-bottom: 1px solid {border};
}}
table.rows td {{ border: 0; padding: 6px 14px 6px 0; border-bottom: 1px solid {border}; }}
"""


def page_style(colours: Colours, mono: str) -> str:
    """Return the style sheet of pages in a theme; `mono` is the family for code."""
    soft = colours.side if not colours.dark else colours.hover
    return _STYLE.format(
        text=colours.text,
        link=colours.link,
        muted=colours.muted,
        border=colours.border,
        soft=soft,
        mono=f"'{mono}'",
    )


def page_document(manual: Manual, name: str) -> str:
    """Return a page as Qt draws it."""
    html = page_html(manual.pages[name], manual.order, address)
    html = html.replace('<div class="wide"><table>', '<table class="rows" width="100%">')
    html = html.replace("</table></div>", "</table>")
    html = html.replace("<pre><code>", "<pre>").replace("</code></pre>", "</pre>")
    html = re.sub(r'<pre><code class="[^"]*">', "<pre>", html)
    html = _HEAD.sub(lambda head: head[0].upper().replace("TH>", "th>"), html)
    return _PRE.sub(_boxed, html)


def _boxed(code: re.Match[str]) -> str:
    """Return code in a box; Qt draws a last line break as a line."""
    inside = code[1].rstrip("\n")
    box = '<table class="code" width="100%" cellpadding="10" cellspacing="0">'
    return f"{box}<tr><td><pre>{inside}</pre></td></tr></table>"
