"""How the desktop looks: colours, style sheet, typeface, icons. No behaviour."""
