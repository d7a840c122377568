"""mgtui: an offline explorer for health articles, their claims and the studies behind them."""

__version__ = "0.1.0"
