"""Vaults as a whole: where one may be, what one holds, and what opening one brings back."""
