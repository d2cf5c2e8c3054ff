#include "sign/inside/run.h"

/// saboot-signer: one piece of work with certificates and signatures, then it ends. Started by sign::Client only.
int main() { return saboot::sign::inside::run(); }
