"""How things stand, told without changing anything: verdicts, figures and lists for screens."""
