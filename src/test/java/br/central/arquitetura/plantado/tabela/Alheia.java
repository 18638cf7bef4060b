package br.central.arquitetura.plantado.tabela;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.JoinTable;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.List;

/** No entity, so that nobody looks for its tables. */
@Table(name = "telefone")
@SecondaryTable(name = "Anexo")
class Alheia {

    @CollectionTable(name = "grupo_do_atraso")
    List<String> umas;

    @JoinTable(name = "mensagem")
    List<String> outras;
}
