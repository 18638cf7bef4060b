package br.central.catalogo;

import java.util.List;

/** Answered by who has the rules: which of them name a classification. */
public interface RegrasDaClassificacao {

    /** As people read it, table by table; what names a branch names all that its code begins with. */
    List<String> que(String caminho);
}
