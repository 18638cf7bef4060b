package br.central.seguranca;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where what a table hands to groups really goes: what nobody there could answer, or is out of use, is the supervision's. */
@Component
public class GruposQueRespondem {

    private static final String SUPERVISAO = Perfil.SUPERVISAO.grupo();

    private final Operadores operadores;
    private final Grupos grupos;

    GruposQueRespondem(Operadores operadores, Grupos grupos) {
        this.operadores = operadores;
        this.grupos = grupos;
    }

    /** The same group if somebody in it could answer, else the supervision, as long as somebody could there. */
    public String destino(String grupo) {
        return responde(grupo) || !responde(SUPERVISAO) ? grupo : SUPERVISAO;
    }

    /** In the order of the table. */
    public List<String> destinos(List<String> daTabela) {
        return daTabela.stream().map(this::destino).distinct().toList();
    }

    private boolean responde(String grupo) {
        return !grupos.foraDeUso(grupo) && operadores.alguemPode(grupo, Permissao.RESPONDER_DEMANDA);
    }
}
