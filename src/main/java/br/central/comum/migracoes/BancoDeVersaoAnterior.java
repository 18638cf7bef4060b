package br.central.comum.migracoes;

/** The database has the tables of before the first release, which nothing here reads or converts. */
class BancoDeVersaoAnterior extends RuntimeException {

    BancoDeVersaoAnterior() {
        super(
                "Este banco foi criado por uma versão anterior ao primeiro lançamento, que esta não lê nem converte: use um"
                        + " banco vazio, em CENTRAL_BANCO_URL, ou, na demonstração, apague a pasta dados.");
    }
}
