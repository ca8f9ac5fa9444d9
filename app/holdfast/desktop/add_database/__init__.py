"""The wizard that brings databases under protection, and the dialog that opens a vault."""
