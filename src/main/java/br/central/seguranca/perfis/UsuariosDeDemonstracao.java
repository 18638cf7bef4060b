package br.central.seguranca.perfis;

import br.central.seguranca.Perfil;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Invented people to try the application with, only where {@code central.demo.usuarios} asks for them. A database that had
 * them once is never served without them: their password is public.
 */
@Component
public class UsuariosDeDemonstracao {

    /** One of them, for the login page. */
    public record Demonstracao(String login, String nome, String perfil) {}

    private record Pessoa(String login, String nome, String sobrenome, Perfil perfil) {}

    private static final List<Pessoa> PESSOAS = List.of(
            new Pessoa("atendente", "Ana", "Souza", Perfil.ATENDIMENTO),
            new Pessoa("atendente2", "Bruno", "Lima", Perfil.ATENDIMENTO),
            new Pessoa("supervisor", "Carla", "Mendes", Perfil.SUPERVISAO),
            new Pessoa("ouvidor", "Davi", "Rocha", Perfil.OUVIDORIA),
            new Pessoa("gestor", "Elisa", "Barros", Perfil.GESTAO),
            new Pessoa("analista", "Fábio", "Nunes", Perfil.ANALISE_PROCESSOS),
            new Pessoa("financeiro", "Gabriela", "Torres", Perfil.FINANCEIRO),
            new Pessoa("autorizacao", "Hugo", "Freitas", Perfil.AUTORIZACAO),
            new Pessoa("rede-credenciada", "Iara", "Campos", Perfil.REDE_CREDENCIADA),
            new Pessoa("cadastro", "João", "Teixeira", Perfil.CADASTRO),
            new Pessoa("comercial", "Karen", "Duarte", Perfil.COMERCIAL),
            new Pessoa("remocao", "Luís", "Moraes", Perfil.REMOCAO),
            new Pessoa("faturamento", "Marina", "Prado", Perfil.FATURAMENTO),
            new Pessoa("lgpd", "Nélson", "Vieira", Perfil.LGPD),
            new Pessoa("admin", "Olga", "Ramos", Perfil.ADMINISTRACAO));

    /** That of the profile {@code demo}, printed in the README. */
    private static final String SENHA_PUBLICA = "demo";

    private final Usuarios usuarios;
    private final boolean ligado;
    private final String senha;

    UsuariosDeDemonstracao(
            Usuarios usuarios,
            @Value("${central.demo.usuarios:false}") boolean ligado,
            @Value("${central.demo.senha:}") String senha) {
        this.usuarios = usuarios;
        this.ligado = ligado && !senha.isBlank();
        this.senha = senha;
    }

    /** Empty where there is no demonstration. */
    public List<Demonstracao> paraMostrar() {
        return ligado
                ? PESSOAS.stream()
                        .map(p -> new Demonstracao(
                                p.login(),
                                p.nome() + " " + p.sobrenome(),
                                p.perfil().nome()))
                        .toList()
                : List.of();
    }

    public String senhaParaMostrar() {
        return ligado ? senha : "";
    }

    void preparar() {
        if (ligado) {
            usuarios.marcarDemonstracao();
            PESSOAS.forEach(p -> usuarios.criar(p.login(), p.nome(), p.sobrenome(), senha, p.perfil()));
        } else if (usuarios.deDemonstracao() || algumComSenhaPublica()) {
            throw new BancoDeDemonstracao();
        }
    }

    /** For databases of before they were marked. */
    private boolean algumComSenhaPublica() {
        return PESSOAS.stream().anyMatch(p -> usuarios.aceita(p.login(), SENHA_PUBLICA));
    }
}
