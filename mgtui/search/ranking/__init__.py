"""From a query to results: everything that decides what is found and in which order, over any `Postings`."""
