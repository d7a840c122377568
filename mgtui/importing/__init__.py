"""Other people's files, brought into a library: articles as Markdown, reference lists as studies. Never the network."""
