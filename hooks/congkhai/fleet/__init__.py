"""`congkhai fleet build`: one portal for each of many units, from one template and one catalogue of procedures."""
