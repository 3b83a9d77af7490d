"""This worker's sockets: connections, the hub that fans out, the batchers, the ticker."""
