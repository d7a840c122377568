"""The engine on Whoosh. No other package imports Whoosh, so that another engine is one new package."""
