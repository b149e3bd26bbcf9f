"""The lists of the portal for machines, and the page that offers them."""
