"""Writing what one reads: the forms and pages in which claims, relations, studies, topics and terms are made."""
