"""What tests and bench share: programs in terminals, screens in this process, and what a reader's environment holds."""
