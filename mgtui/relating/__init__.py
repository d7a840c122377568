"""Which claims speak of one matter, and what one is to the other: the relations that are suggested to a reader.

Claims meet by what acts and what is acted on; what their words say of people, amounts, purpose and comparison decides
whether they contradict each other or one narrows the other.
"""
