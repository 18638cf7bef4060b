package br.central.comum;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the application, for links in messages and for the way back from elsewhere ({@code central.endereco-publico}). */
@Component
public class EnderecoPublico {

    private static final String NESTA_MAQUINA = "http://localhost:8080";

    private final String dito;

    EnderecoPublico(@Value("${central.endereco-publico:}") String dito) {
        this.dito = dito.strip().replaceAll("(?<!/)/++$", "");
    }

    /** @param rota such as {@code #/prazos} */
    public String noCockpit(String rota) {
        return raiz() + "/camunda/app/cockpit/default/" + rota;
    }

    /** The page of an atendimento at the operators' desk. */
    public String doAtendimento(String protocolo) {
        return raiz() + "/camunda/app/tasklist/default/#/atendimento/" + protocolo;
    }

    /** @param caminho under the portal's own, such as {@code /contatos} */
    public String noPortal(String caminho) {
        return raiz() + "/portal" + caminho;
    }

    /**
     * Where another server sends the browser back to. Only while no address is configured is it the one that the request named,
     * which whoever asks may write as they like.
     *
     * @return for Spring Security, with its {@code {baseUrl}} in the second case
     */
    public String deVolta(String caminho) {
        return (dito.isEmpty() ? "{baseUrl}" : dito) + caminho;
    }

    private String raiz() {
        return dito.isEmpty() ? NESTA_MAQUINA : dito;
    }
}
