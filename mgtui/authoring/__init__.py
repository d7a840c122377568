"""Writing what one reads: claims, studies, relations, terms and topics made, changed and taken away, one step each."""
