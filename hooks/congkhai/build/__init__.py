"""`congkhai build`: what is as it was is left alone, the rest is made beside the live folder and put into its place."""
