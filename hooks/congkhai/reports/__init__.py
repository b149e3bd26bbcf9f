"""What can be asked of the records without building a site."""
